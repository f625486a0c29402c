// The page where a name is tried: a click on the map says where, and what stands in the way is shown there.
/* global L */
import { ask } from './ask.js';
import { conflictMarks, PROPOSED, staffMap } from './naming-map.js';

const holder = document.getElementById('case-map');
const lon = document.getElementById('lon');
const lat = document.getElementById('lat');
const DECIMALS = 6;
const CLOSE = 14;

const map = staffMap(holder);
const conflicts = conflictMarks(map);
let mark = null;

function put(at) {
  mark?.remove();
  mark = L.circleMarker(at, { ...PROPOSED, radius: 7 }).addTo(map);
}

map.on('click', event => {
  lon.value = event.latlng.lng.toFixed(DECIMALS);
  lat.value = event.latlng.lat.toFixed(DECIMALS);
  put(event.latlng);
});

if (lon.value && lat.value && Number.isFinite(+lon.value) && Number.isFinite(+lat.value)) {
  put([+lat.value, +lon.value]);
  const bounds = L.latLngBounds([[+lat.value, +lon.value]]);
  document.querySelectorAll('#findings li[data-lon]').forEach((item, i) => {
    const at = [+item.dataset.lat, +item.dataset.lon];
    conflicts.show(i, at, item.dataset.name, item.dataset.severity === 'INFO');
    bounds.extend(at);
  });
  map.fitBounds(bounds.pad(0.3), { maxZoom: CLOSE });
} else {
  ask('/api/v1/map/extent').then(({ bbox: [west, south, east, north] }) => map.fitBounds([[south, west], [north, east]])).catch(() => {});
}
holder.dataset.ready = 'true';
