// The form of another extent: the place as it lies now, to be drawn anew. Without this script its points are typed.
import { drawLine } from './draw.js';
import { staffMap } from './naming-map.js';
import { length, words } from './texts.js';

const form = document.getElementById('extent');
form?.closest('details').addEventListener('toggle', begin);
if (form?.closest('details').open) {
  begin();
}

/** A map has no size while its part of the page is shut. */
function begin() {
  const holder = document.getElementById('extent-map');
  if (!holder.hidden || !form.closest('details').open) {
    return;
  }
  holder.hidden = false;
  const told = document.getElementById('extent-drawn');
  const map = staffMap(holder);
  const line = drawLine(map, form.elements.points, (points, bad) => {
    const metres = points.reduce((sum, [lon, lat], i) => i ? sum + map.distance([points[i - 1][1], points[i - 1][0]], [lat, lon]) : 0, 0);
    told.textContent = bad ? words('badLine', bad)
      : points.length > 1 ? words('drawn', points.length, length(metres)) : words(points.length ? 'one' : 'nothing');
  });
  const bounds = line.bounds();
  if (bounds.isValid()) {
    map.fitBounds(bounds.pad(0.5), { maxZoom: 17, animate: false });
  }
  for (const [id, act] of [['extent-undo', line.undo], ['extent-clear', line.clear]]) {
    const button = document.getElementById(id);
    button.hidden = false;
    button.addEventListener('click', act);
  }
  holder.dataset.ready = 'true';
}
