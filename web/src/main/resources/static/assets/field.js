// Leads from where the phone is to a marker, and keeps the sheet on the phone. Nothing of a position leaves the phone.

const RADIUS = 6378137;
const FLAT = 1 / 298.257222101;
const radians = degrees => degrees * Math.PI / 180;
const kept = document.getElementById('kept');
const guide = document.getElementById('guide');
const words = document.getElementById('field').dataset;
let target = null;
let watch = 0;

/** Metres and degrees from true north, on the plane that touches the ellipsoid; good to a metre in some kilometres. */
export function way(from, to) {
  const square = FLAT * (2 - FLAT);
  const w = Math.sqrt(1 - square * Math.sin(radians(from.lat)) ** 2);
  const north = radians(to.lat - from.lat) * RADIUS * (1 - square) / w ** 3;
  const east = radians(to.lon - from.lon) * RADIUS / w * Math.cos(radians((from.lat + to.lat) / 2));
  return { metres: Math.hypot(north, east), azimuth: (Math.atan2(east, north) * 180 / Math.PI + 360) % 360 };
}

function show(position) {
  const at = { lon: position.coords.longitude, lat: position.coords.latitude };
  const { metres, azimuth } = way(at, target);
  const far = metres >= 1000 ? `${(metres / 1000).toFixed(2)} km` : `${metres.toFixed(1)} m`;
  guide.querySelector('.far').textContent = far;
  guide.querySelector('.arrow').style.transform = `rotate(${azimuth - (position.coords.heading || 0)}deg)`;
  guide.querySelector('.told').textContent = words.guide.replace('{0}', target.name).replace('{1}', azimuth.toFixed(0))
    .replace('{2}', position.coords.accuracy.toFixed(0));
}

function lead(button) {
  target = { lon: Number(button.dataset.lon), lat: Number(button.dataset.lat), name: button.dataset.name };
  guide.hidden = false;
  guide.querySelector('.told').textContent = words.waiting;
  navigator.geolocation.clearWatch(watch);
  watch = navigator.geolocation.watchPosition(show, () => { guide.querySelector('.told').textContent = words.nowhere; },
    { enableHighAccuracy: true, maximumAge: 2000 });
}

async function keep() {
  if (!('serviceWorker' in navigator)) {
    kept.textContent = words.cannotKeep;
    return;
  }
  await navigator.serviceWorker.register('/boundaries/field/keeper.js');
  const store = await caches.open('field-sheets');
  const parts = [...document.querySelectorAll('link[rel=stylesheet], link[rel=icon]')].map(link => link.href)
    .concat([...document.querySelectorAll('script[src], img[src]')].map(each => each.src));
  await store.addAll([location.href, ...new Set(parts)]);
  kept.textContent = words.kept;
}

document.querySelectorAll('button[data-lon]').forEach(button => button.addEventListener('click', () => lead(button)));
if (navigator.onLine) {
  keep().catch(() => { kept.textContent = words.cannotKeep; });
} else {
  kept.textContent = words.offline;
}
