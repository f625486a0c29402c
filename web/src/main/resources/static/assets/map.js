// The public map page: base map, layers, search, and the panel that tells where a place is.
/* global L */
import { ask } from './ask.js';
import { addOverlays } from './overlays.js';
import { printing } from './print.js';
import { searchBox } from './search.js';
import { words } from './texts.js';
import { wherePanel } from './where.js';

const LAST_ZOOM = 18;

const map = L.map('map', { zoomControl: false, minZoom: 4, maxZoom: LAST_ZOOM, zoomSnap: 1 });
map.attributionControl.setPrefix(false);
L.control.zoom({ position: 'bottomright', zoomInTitle: words('zoomIn'), zoomOutTitle: words('zoomOut') }).addTo(map);
L.control.scale({ imperial: false, position: 'bottomright' }).addTo(map);
const base = L.tileLayer(`/tiles/${document.getElementById('map').dataset.look}/{z}/{x}/{y}{r}.png`, { maxZoom: LAST_ZOOM }).addTo(map);
const layers = L.control.layers({ [words('layerBase')]: base }, {}, { position: 'topright' }).addTo(map);

const panel = wherePanel(map);
searchBox(name => {
  const at = L.latLng(name.lat, name.lon);
  map.setView(at, Math.max(map.getZoom(), 15));
  panel.show(at, 'names', name);
});

start();

async function start() {
  const extent = await ask('/api/v1/map/extent').catch(() => null);
  const [west, south, east, north] = extent?.bbox ?? [73, 18, 135, 54];
  const bounds = L.latLngBounds([south, west], [north, east]);
  map.setMaxBounds(bounds.pad(1));
  map.fitBounds(bounds);
  showFromAddress();
  if (extent) {
    map.attributionControl.addAttribution(escaped(words(extent.county ? 'attribution' : 'attributionAny', extent.county)));
    if (extent.demonstration) {
      map.attributionControl.addAttribution(`<strong>${escaped(words('demonstration'))}</strong>`);
    }
  }
  addOverlays(map, layers, panel.show);
  showPlaceFromAddress();
  printing(map);
  map.on('moveend', rememberInAddress);
  window.addEventListener('hashchange', showFromAddress);
}

/** An address with ?lon=, lat= and perhaps zoom= leads to that place, and tells where it lies. */
function showPlaceFromAddress() {
  const address = new URLSearchParams(location.search);
  const [lon, lat] = ['lon', 'lat'].map(name => Number.parseFloat(address.get(name)));
  if (Math.abs(lat) <= 85 && Math.abs(lon) <= 180) {
    const zoom = Number.parseInt(address.get('zoom'), 10);
    map.setView([lat, lon], zoom >= 4 && zoom <= LAST_ZOOM ? zoom : 15);
    panel.show(L.latLng(lat, lon));
  }
}

/** The view stands in the address as #zoom/latitude/longitude, so that it can be sent to someone. */
function showFromAddress() {
  const view = location.hash.slice(1).split('/').map(Number);
  if (view.length === 3 && view.every(Number.isFinite) && Math.abs(view[1]) <= 85 && Math.abs(view[2]) <= 180) {
    map.setView([view[1], view[2]], view[0]);
  }
}

function rememberInAddress() {
  const { lat, lng } = map.getCenter();
  history.replaceState(null, '', `#${map.getZoom()}/${lat.toFixed(5)}/${lng.toFixed(5)}`);
}

function escaped(text) {
  const holder = document.createElement('span');
  holder.textContent = text;
  return holder.innerHTML;
}
