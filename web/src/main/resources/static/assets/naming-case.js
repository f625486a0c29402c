// The page of a case: what is proposed and what is in its way, on one map; a finding shows its place there.
/* global L */
import { ask } from './ask.js';
import { conflictMarks, PROPOSED, staffMap } from './naming-map.js';

const holder = document.getElementById('case-map');
const map = staffMap(holder);
const conflicts = conflictMarks(map);

start();

async function start() {
  const found = await ask(holder.dataset.features).catch(() => null);
  if (!found) {
    holder.dataset.ready = 'without'; // the map stands, with nothing on it
    return;
  }
  const proposed = L.geoJSON(found, { filter: each => each.properties.kind === 'proposed', style: PROPOSED,
    pointToLayer: (feature, at) => L.circleMarker(at, { ...PROPOSED, radius: 7 }) }).addTo(map);
  const bounds = proposed.getBounds();
  for (const each of found.features.filter(feature => feature.properties.kind === 'conflict')) {
    const [lon, lat] = each.geometry.coordinates;
    conflicts.show(each.id, [lat, lon], each.properties.name, each.properties.severity === 'INFO');
    bounds.extend([lat, lon]);
  }
  map.fitBounds(bounds.pad(0.3), { maxZoom: 17, animate: false }); // still when it says that it is ready
  for (const button of document.querySelectorAll('button.locate')) {
    button.addEventListener('click', () => {
      conflicts.look(button.dataset.finding);
      holder.scrollIntoView({ block: 'nearest' });
    });
  }
  holder.dataset.ready = 'true';
}
