// What the map shows stands in its address, so that it can be sent, kept and gone back to.

const LAST_ZOOM = 18;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What an address says; what makes no sense in it is left out. */
export function readAddress(place = location) {
  const said = new URLSearchParams(place.search);
  const state = { look: said.get('look') === 'contrast' ? 'contrast' : 'base', at: '', pick: null, q: (said.get('q') ?? '').trim(),
    path: points(said.get('measure') ?? ''), view: null };
  if (DAY.test(said.get('at') ?? '')) {
    state.at = said.get('at');
  }
  const [lon, lat] = ['lon', 'lat'].map(name => Number.parseFloat(said.get(name)));
  const zoom = Number.parseInt(said.get('zoom'), 10);
  if (onMap(lon, lat)) {
    state.view = { lon, lat, zoom: zoom >= 4 && zoom <= LAST_ZOOM ? zoom : 15 };
  }
  state.pick = picked(said.get('pick') ?? '') ?? (state.view && !said.has('zoom') ? { lon, lat } : null);
  const hash = place.hash.slice(1).split('/').map(Number);
  if (hash.length === 3 && hash.every(Number.isFinite) && onMap(hash[2], hash[1])) {
    state.view = { zoom: hash[0], lat: hash[1], lon: hash[2] };
  }
  return state;
}

/** The address of a state, from the root on. */
export function writeAddress({ look, at, pick, q, path, view }) {
  const said = new URLSearchParams();
  said.set('zoom', view.zoom);
  said.set('lon', view.lon.toFixed(5));
  said.set('lat', view.lat.toFixed(5));
  if (look !== 'base') {
    said.set('look', look);
  }
  if (at) {
    said.set('at', at);
  }
  if (q) {
    said.set('q', q);
  }
  if (pick) {
    said.set('pick', [pick.lon.toFixed(6), pick.lat.toFixed(6), ...(pick.id ? [pick.layer, pick.id] : [])].join(','));
  }
  if (path.length) {
    said.set('measure', written(path));
  }
  return `/?${said.toString().replaceAll('%2C', ',').replaceAll('%3B', ';')}`;
}

/** A path as the server takes it: longitude first. */
export function written(path) {
  return path.map(([lon, lat]) => `${lon.toFixed(6)},${lat.toFixed(6)}`).join(';');
}

function points(text) {
  const path = text.split(';').filter(Boolean).map(point => point.split(',').map(Number));
  return path.every(([lon, lat]) => onMap(lon, lat)) ? path.slice(0, 200) : [];
}

function picked(text) {
  const [lon, lat, layer, id] = text.split(',');
  const at = { lon: Number.parseFloat(lon), lat: Number.parseFloat(lat) };
  return onMap(at.lon, at.lat) ? { ...at, ...(id ? { layer, id } : {}) } : null;
}

function onMap(lon, lat) {
  return Math.abs(lat) <= 85 && Math.abs(lon) <= 180;
}
