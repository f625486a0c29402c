// Several names on one map: the items of a batch, or of a meeting's agenda. A button of the page shows where its item lies.
/* global L */
import { ask } from './ask.js';
import { PROPOSED, staffMap } from './naming-map.js';

const GONE = { ...PROPOSED, color: '#6b655a', dashArray: '4 6' };
const holder = document.getElementById('together-map');
const MANY = 20;
let weight = PROPOSED.weight;
const style = feature => ({ ...(feature.properties.kind === 'CANCELLATION' ? GONE : PROPOSED), weight });

start();

async function start() {
  const found = await ask(holder.dataset.features).catch(() => null);
  if (!found || found.features.length === 0) {
    holder.hidden = true;
    return;
  }
  weight = found.features.length > MANY ? 2 : weight; // a year's streets lie close together
  const map = staffMap(holder);
  const shapes = L.geoJSON(found, { style, pointToLayer: (feature, at) => L.circleMarker(at, { ...style(feature), radius: 7 }),
    onEachFeature: (feature, layer) => layer.bindTooltip(text(feature.properties.name)).bindPopup(() => link(feature.properties)) })
    .addTo(map);
  const show = (bounds, animate = true) => map.fitBounds(bounds.pad(0.3), { maxZoom: 17, animate });
  show(shapes.getBounds(), false); // still when it says that it is ready
  for (const button of document.querySelectorAll('button.show-item')) {
    button.addEventListener('click', () => {
      const bounds = L.latLngBounds([]);
      shapes.eachLayer(layer => {
        if (String(layer.feature.properties.item) === button.dataset.item) {
          bounds.extend(layer.getBounds ? layer.getBounds() : layer.getLatLng());
        }
      });
      show(bounds);
      holder.scrollIntoView({ block: 'nearest' });
    });
  }
  holder.dataset.ready = 'true';
}

function text(name) {
  const label = document.createElement('span');
  label.textContent = name;
  return label;
}

function link(properties) {
  const leads = document.createElement('a');
  leads.href = properties.leads;
  leads.textContent = properties.name;
  return leads;
}
