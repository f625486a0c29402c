// Where notices are about: on the list all that may be spoken to and what was announced lately, on a notice its own places.
/* global L */
import { ask } from './ask.js';
import { staffMap } from './naming-map.js';

const ASKED = { color: '#b3261e', weight: 4, opacity: 0.9, fillOpacity: 0.25 };
const DECIDED = { color: '#1b6e3c', weight: 3, opacity: 0.8, fillOpacity: 0.2 };

const holder = document.getElementById('notice-map');
const style = feature => (feature.properties.kind === 'ANNOUNCEMENT' ? DECIDED : ASKED);

start();

async function start() {
  const own = document.getElementById('notice-shape');
  const found = own ? JSON.parse(own.textContent) : await ask(holder.dataset.features).catch(() => null);
  const features = found?.features ?? [];
  if (features.length === 0) {
    holder.hidden = true;
    return;
  }
  const map = staffMap(holder);
  const shapes = L.geoJSON(features, { style, pointToLayer: (feature, at) => L.circleMarker(at, { ...style(feature), radius: 8 }),
    onEachFeature: (feature, layer) => layer.bindPopup(() => link(feature)) }).addTo(map);
  map.fitBounds(shapes.getBounds().pad(0.2), { maxZoom: 16, animate: false }); // still when it says that it is ready
  holder.dataset.ready = 'true';
}

function link(feature) {
  const leads = document.createElement('a');
  leads.href = `/notices/${feature.id}`;
  leads.textContent = feature.properties.title;
  return leads;
}
