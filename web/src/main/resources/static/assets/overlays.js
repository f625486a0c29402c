// Lines, markers and names over the base map. The server paints them; these layers make them answer to the pointer.
/* global L */
import { calm, latest } from './ask.js';
import { words } from './texts.js';

const MOST = 1000;
const LINE = { color: '#b3261e', weight: 7, opacity: 0, lineCap: 'round', className: 'boundary' };

const NOTICE = { color: '#7a4a00', weight: 6, opacity: 0.6, fillColor: '#ffd27a', fillOpacity: 0.5 };

const KINDS = [
  { layer: 'lines', label: 'layerLines', from: 9, options: { style: LINE } },
  { layer: 'markers', label: 'layerMarkers', from: 12, options: { pointToLayer: (feature, at) => L.circleMarker(at,
    { radius: 8, weight: 2, color: '#b3261e', opacity: 0, fillOpacity: 0 }) } },
  { layer: 'names', label: 'layerNames', from: 14, options: { pointToLayer: (feature, at) => L.circleMarker(at, isRoad(feature)
    ? { radius: 6, weight: 2, color: '#6b6560', opacity: 0, fillOpacity: 0 }
    : { radius: 4, weight: 2, color: '#6b6560', opacity: 0.35, fillColor: '#fff', fillOpacity: 0.5 }) } },
  { layer: 'notices', label: 'layerNotices', from: 4, options: { style: NOTICE,
    pointToLayer: (feature, at) => L.circleMarker(at, { ...NOTICE, radius: 9 }) } },
];

/** Roads are drawn along their lines; a dot would lie on their names. */
function isRoad(feature) {
  return String(feature.properties.classCode).startsWith('235');
}

/** Adds the layers to the map, and to its control; choose(where, kind, properties) hears what was chosen, and says false to a click that is not for it. */
export function addOverlays(map, control, { day, choose, trouble }) {
  const loads = KINDS.map(kind => {
    const shown = L.geoJSON(null, { ...kind.options, onEachFeature: (feature, layer) => answer(kind, feature, layer, choose) });
    shown.addTo(map);
    control.addOverlay(shown, words(kind.label));
    const load = loader(map, kind, shown, day, trouble);
    map.on('moveend', load);
    shown.on('add', load);
    load();
    return load;
  });
  return { reload: () => loads.forEach(load => load()) };
}

function answer(kind, feature, layer, choose) {
  const tip = document.createElement('span');
  tip.textContent = feature.properties.name ?? feature.properties.code ?? '';
  layer.bindTooltip(tip, { sticky: kind.layer === 'lines', direction: 'top' });
  layer.on('add', () => layer.getElement?.()?.setAttribute('tabindex', '-1')); // or the tab key would stop at each of a thousand names
  const opacity = layer.options.opacity;
  layer.on('mouseover', () => layer.setStyle({ opacity: kind.layer === 'lines' ? 0.45 : 1 }));
  layer.on('mouseout', () => layer.setStyle({ opacity }));
  layer.on('click', event => {
    if (choose(event.latlng, kind.layer, feature.properties)) {
      L.DomEvent.stopPropagation(event);
    }
  });
}

function loader(map, kind, shown, day, trouble) {
  const features = latest('/api/v1/map/features');
  const load = calm(180, async () => {
    if (!map.hasLayer(shown) || map.getZoom() < kind.from) {
      shown.clearLayers();
      trouble.came(kind.layer);
      return;
    }
    try {
      const bbox = map.getBounds().pad(0.1).toBBoxString();
      const found = await features({ bbox, layer: kind.layer, limit: MOST, ...(day() ? { at: day() } : {}) });
      if (found) {
        shown.clearLayers().addData(found);
        trouble.came(kind.layer);
      }
    } catch {
      shown.clearLayers(); // the base map still shows them
      trouble.failed(kind.layer, load);
    }
  });
  return load;
}
