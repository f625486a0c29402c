// The public map page: base map, layers, search, the panel that tells where a place is, and the tools.
/* global L */
import { readAddress, writeAddress } from './address.js';
import { ask } from './ask.js';
import { locating } from './locate.js';
import { measuring } from './measure.js';
import { numberedResults } from './numbered.js';
import { addOverlays } from './overlays.js';
import { printing } from './print.js';
import { searchBox } from './search.js';
import { sharing } from './share.js';
import { words } from './texts.js';
import { timeLine } from './time.js';
import { troubles, watchTiles } from './trouble.js';
import { wherePanel } from './where.js';

const LAST_ZOOM = 18;

const page = document.getElementById('map');
const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
const map = L.map(page, { zoomControl: false, minZoom: 4, maxZoom: LAST_ZOOM, zoomSnap: 1, fadeAnimation: !still, zoomAnimation: !still,
  inertia: !still });
if (still) {
  const panBy = map.panBy;
  map.panBy = (by, how) => panBy.call(map, by, { ...how, animate: false });
}
map.attributionControl.setPrefix(false);
L.control.zoom({ position: 'bottomright', zoomInTitle: words('zoomIn'), zoomOutTitle: words('zoomOut') }).addTo(map);
L.control.scale({ imperial: false, position: 'bottomright' }).addTo(map);

let look = page.dataset.look;
let overlays = null; // these two want a map that stands somewhere
let sheet = null;
let following = false; // whether what happens is written into the address
let credit = '';
const placed = readAddress().view !== null;
const tiles = () => `/tiles/${look}/{z}/{x}/{y}{r}.png${time.day() ? `?at=${time.day()}` : ''}`;
const trouble = troubles();
const time = timeLine(trouble, () => {
  base.setUrl(tiles());
  overlays?.reload();
  results.again();
  panel.again();
  sheet?.show();
  remember(true);
});
const base = L.tileLayer(tiles(), { maxZoom: LAST_ZOOM });
watchTiles(base, trouble);
base.addTo(map);
const layers = L.control.layers({ [words('layerBase')]: base }, {}, { position: 'topright' }).addTo(map);
const panel = wherePanel(map, { day: time.day, changed: () => remember(true), busy: () => measure.on(), back: card => results.backLink(card),
  instead: at => results.takes(at) });
const measure = measuring(map, { changed: () => remember(false), begun: () => panel.close() });
const results = numberedResults(map, panel, { day: time.day, changed: () => remember(true) });
searchBox(name => panel.goTo(name), { day: time.day, alike: q => results.show(q), all: q => results.show(q) });
locating(map, { day: time.day });
sharing();

// The middle is marked for whoever takes it by a key, and not after a click.
page.addEventListener('keydown', () => page.classList.add('by-keys'));
page.addEventListener('pointerdown', () => page.classList.remove('by-keys'));

start();

async function start() {
  await Promise.all([county(), time.ready]);
  await show(readAddress());
  overlays = addOverlays(map, layers, { day: time.day, choose: panel.choose, trouble });
  sheet = printing(map, { day: time.day, look: () => look, changeLook });
  following = true;
  remember(false);
  map.on('moveend', () => remember(false));
  window.addEventListener('popstate', () => show(readAddress()));
  page.dataset.ready = 'true';
}

/** Where the map begins and whose it is; the whole country until the server has said. */
async function county() {
  const extent = await ask('/api/v1/map/extent').catch(() => null);
  if (extent) {
    trouble.came('extent');
  } else {
    trouble.failed('extent', county);
  }
  if (extent || !following) {
    frame(extent);
  }
}

function frame(extent) {
  const [west, south, east, north] = extent?.bbox ?? [73, 18, 135, 54];
  const bounds = L.latLngBounds([south, west], [north, east]);
  map.setMaxBounds(bounds.pad(1));
  if (!following || !placed) {
    map.fitBounds(bounds);
  }
  map.attributionControl.removeAttribution(credit);
  credit = [
    escaped(words('terms')),
    extent?.demonstration ? `<strong>${escaped(words('demonstration'))}</strong>` : '',
    extent ? escaped(words(extent.county ? 'attribution' : 'attributionAny', extent.county)) : '',
  ].filter(Boolean).join(' ');
  map.attributionControl.addAttribution(credit);
}

/** Shows what an address says, without writing it anew. */
async function show(state) {
  const before = following;
  following = false;
  if (state.look !== look) {
    changeLook(state.look);
  }
  if (state.at !== time.day()) {
    time.set(state.at);
    base.setUrl(tiles());
    overlays?.reload();
  }
  if (state.view && !stands(state.view)) {
    map.setView([state.view.lat, state.view.lon], state.view.zoom, { reset: true }); // a mere pan would end between two pixels
  }
  measure.set(state.path);
  await results.set(state.q);
  if (state.pick || !state.q) {
    await panel.set(state.pick);
  }
  following = before;
  if (location.hash) {
    remember(false);
  }
}

function stands(view) {
  const { lat, lng } = map.getCenter();
  return map.getZoom() === view.zoom && lat.toFixed(5) === view.lat.toFixed(5) && lng.toFixed(5) === view.lon.toFixed(5);
}

function changeLook(wanted) {
  look = wanted;
  page.dataset.look = look;
  base.setUrl(tiles());
  sheet?.show();
  remember(true);
}

/** Writes what is shown into the address; a step that a reader may want to go back from is one of the browser's own. */
function remember(step) {
  if (!following) {
    return;
  }
  const { lat, lng } = map.getCenter();
  const address = writeAddress({ look, at: time.day(), pick: panel.pick(), q: results.text(), path: measure.path(),
    view: { zoom: map.getZoom(), lat, lon: lng } });
  if (address !== location.pathname + location.search || location.hash) {
    history[step ? 'pushState' : 'replaceState'](null, '', address);
  }
  const other = document.getElementById('other-language');
  other.href = `${address}&lang=${other.hreflang === 'en' ? 'en' : 'zh'}`;
}

function escaped(text) {
  const holder = document.createElement('span');
  holder.textContent = text;
  return holder.innerHTML;
}
