// The map of the staff pages of naming: the base painted by the server, and the registered names that come close.
/* global L */
import { words } from './texts.js';

const LAST_ZOOM = 20;
const MIDDLE_OF_CHINA = [[18, 73], [54, 135]];
const CONFLICT = { radius: 8, weight: 3, color: '#b3261e', fillColor: '#fff', fillOpacity: 0.9 };
const SLIGHT = { ...CONFLICT, radius: 5, weight: 2 };

export const PROPOSED = { color: '#0b5394', weight: 5, opacity: 0.9 };
export const TOWNSHIP = { color: '#6b655a', weight: 2, dashArray: '6 5', fill: false, interactive: false };

/** A map in an element of the page, with nothing on it but the base. */
export function staffMap(element) {
  const map = L.map(element, { zoomControl: false, minZoom: 4, maxZoom: LAST_ZOOM }).fitBounds(MIDDLE_OF_CHINA);
  map.attributionControl.setPrefix(false);
  L.control.zoom({ position: 'topright', zoomInTitle: words('zoomIn'), zoomOutTitle: words('zoomOut') }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  L.tileLayer('/tiles/base/{z}/{x}/{y}{r}.png', { maxZoom: LAST_ZOOM }).addTo(map);
  return map;
}

/**
 * Marks of registered names. show(key, at, name, slight) puts one on the map, small if it only informs; look(key) moves the map
 * there; clear() takes all away.
 */
export function conflictMarks(map) {
  const layer = L.layerGroup().addTo(map);
  const marks = new Map();
  return {
    show(key, at, name, slight = false) {
      const label = document.createElement('span');
      label.textContent = name;
      const mark = L.circleMarker(at, slight ? SLIGHT : CONFLICT).addTo(layer);
      mark.bindTooltip(label, { permanent: !slight, direction: 'right', offset: [8, 0], className: 'conflict-name' });
      marks.set(String(key), mark);
    },
    look(key) {
      const mark = marks.get(String(key));
      if (mark) {
        map.setView(mark.getLatLng(), Math.max(map.getZoom(), 15));
        mark.openTooltip();
      }
    },
    clear() {
      layer.clearLayers();
      marks.clear();
    },
  };
}
