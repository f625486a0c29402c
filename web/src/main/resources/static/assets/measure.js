// Measuring on the map. The server measures, as it measures the register's own lines: by geodesics on the CGCS2000 ellipsoid.
/* global L */
import { written } from './address.js';
import { latest } from './ask.js';
import { area, length, words } from './texts.js';

const MOST = 200;
const INK = '#00507a';

const strip = document.getElementById('measure');
const tool = document.getElementById('tool-measure');
const told = document.getElementById('measure-told');
const undo = document.getElementById('measure-undo');

/** Starts the tool; changed() hears of another path, begun() that measuring begins. */
export function measuring(map, { changed, begun }) {
  const measured = latest('/api/v1/measure');
  const outline = L.polygon([], { color: INK, weight: 0, fillOpacity: 0.12, interactive: false });
  const line = L.polyline([], { color: INK, weight: 3, interactive: false });
  const points = L.layerGroup();
  let path = []; // longitude, latitude
  let on = false;

  function begin() {
    on = true;
    strip.hidden = false;
    tool.setAttribute('aria-expanded', 'true');
    map.doubleClickZoom.disable();
    map.getContainer().classList.add('measuring');
    [outline, line, points].forEach(layer => layer.addTo(map));
    begun();
    draw();
  }

  function end() {
    on = false;
    path = [];
    strip.hidden = true;
    tool.setAttribute('aria-expanded', 'false');
    map.doubleClickZoom.enable();
    map.getContainer().classList.remove('measuring');
    [outline, line, points].forEach(layer => layer.remove());
  }

  function stop() {
    if (on) {
      end();
      changed();
      tool.focus();
    }
  }

  function add(at) {
    const place = at.wrap();
    if (on && path.length < MOST) {
      path.push([place.lng, place.lat]);
      moved();
    }
  }

  function moved() {
    draw();
    changed();
  }

  function back() {
    path.pop();
    moved();
  }

  async function draw() {
    const corners = path.map(([lon, lat]) => [lat, lon]);
    line.setLatLngs(corners);
    outline.setLatLngs(corners.length > 2 ? corners : []);
    points.clearLayers();
    corners.forEach(at => L.circleMarker(at, { radius: 5, weight: 2, color: INK, fillColor: '#fff', fillOpacity: 1, interactive: false })
      .addTo(points));
    undo.disabled = path.length === 0;
    if (path.length < 2) {
      told.textContent = words(path.length ? 'measureOne' : 'measureBegin');
      return;
    }
    try {
      const answer = await measured({ path: written(path) });
      if (answer) {
        told.textContent = sentence(answer);
      }
    } catch (error) {
      told.textContent = error.message || words('failed');
    }
  }

  function sentence(answer) {
    const inside = answer.crossesItself ? words('measureCrossing')
      : answer.areaSquareMetres === null ? '' : words('measureArea', area(answer.areaSquareMetres));
    return words('measureLength', length(answer.lengthMetres), path.length) + inside + (path.length === MOST ? ` (${words('measureMost', MOST)})` : '');
  }

  map.on('click', event => add(event.latlng));
  map.on('keydown', event => {
    if (on && event.originalEvent.key === 'Enter') {
      add(map.getCenter());
    } else if (on && event.originalEvent.key === 'Backspace' && path.length) {
      back();
    }
  });
  document.addEventListener('keydown', event => {
    if (on && event.key === 'Escape' && !event.defaultPrevented) {
      stop();
    }
  });
  undo.addEventListener('click', back);
  document.getElementById('measure-again').addEventListener('click', () => {
    path = [];
    moved();
  });
  document.getElementById('measure-end').addEventListener('click', stop);
  tool.addEventListener('click', () => {
    if (on) {
      stop();
    } else {
      begin();
      changed();
    }
  });
  tool.hidden = false;

  /** The path that an address says; none ends the measuring. */
  function set(wanted) {
    if (!wanted.length) {
      if (path.length) {
        end();
      }
      return;
    }
    path = wanted.map(point => [...point]);
    if (on) {
      draw();
    } else {
      begin();
    }
  }

  return { on: () => on, path: () => path, set };
}
