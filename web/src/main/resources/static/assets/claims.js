// The map of claims: what stands, what each side claims in its colour, what is left open. A click draws the claim, snapping to vertices and
// nodes near by; while a measure of an open section has the focus, it sets that measure instead.
/* global L */
import { drawLine } from './draw.js';

const holder = document.getElementById('claim-map');
const SNAP_PIXELS = 12;
const STYLES = {
  standing: { color: '#6b6b6b', weight: 3, dashArray: '6 5' },
  'claim-red': { color: '#c8102e', weight: 3 },
  'claim-blue': { color: '#1550b0', weight: 3 },
  open: { color: '#f5a623', weight: 9, opacity: 0.55 },
};
const RADIUS = 6378137;
const SQUARE = 0.00669438002290;
const radians = degrees => degrees * Math.PI / 180;

/** Metres between two positions on the plane that touches the ellipsoid between them. */
function metres(one, other) {
  const lat = radians((one.lat + other.lat) / 2);
  const w = Math.sqrt(1 - SQUARE * Math.sin(lat) ** 2);
  return Math.hypot(radians(other.lat - one.lat) * RADIUS * (1 - SQUARE) / w ** 3, radians(other.lng - one.lng) * RADIUS / w * Math.cos(lat));
}

/** How far along the parts of a course the place nearest to a click lies, metres. */
export function measure(map, parts, click) {
  const at = map.latLngToLayerPoint(click);
  let walked = 0;
  let best = { far: Infinity, along: 0 };
  for (const part of parts) {
    for (let i = 1; i < part.length; i++) {
      const [a, b] = [map.latLngToLayerPoint(part[i - 1]), map.latLngToLayerPoint(part[i])];
      const foot = L.LineUtil.closestPointOnSegment(at, a, b);
      const length = metres(part[i - 1], part[i]);
      const far = foot.distanceTo(at);
      if (far < best.far) {
        best = { far, along: walked + (a.equals(b) ? 0 : length * a.distanceTo(foot) / a.distanceTo(b)) };
      }
      walked += length;
    }
  }
  return best.along;
}

const vertices = parts => parts.flat();

function nearest(map, places, click) {
  const at = map.latLngToLayerPoint(click);
  let best = null;
  let least = SNAP_PIXELS;
  for (const place of places) {
    const far = map.latLngToLayerPoint(place).distanceTo(at);
    if (far <= least) [best, least] = [place, far];
  }
  return best;
}

function asked() {
  const chosen = document.querySelector('#record-walk .chosen');
  return chosen && document.contains(chosen) ? chosen : null;
}

async function start() {
  const map = L.map(holder).setView([30, 114], 8);
  map.attributionControl.setPrefix('');
  L.tileLayer('/tiles/base/{z}/{x}/{y}{r}.png', { maxZoom: 20 }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  const answer = await fetch(holder.dataset.features, { headers: { Accept: 'application/geo+json' } });
  const shapes = new Map();
  let standing = [];
  const places = [];
  if (answer.ok) {
    const layer = L.geoJSON(await answer.json(), {
      style: feature => STYLES[feature.properties.role],
      onEachFeature: (feature, shape) => {
        const parts = shape.getLatLngs();
        if (feature.properties.role === 'standing') standing = parts;
        places.push(...vertices(parts));
        if (feature.properties.row) shapes.set(feature.properties.row, shape);
        shape.bindTooltip(document.createTextNode(feature.properties.name).textContent);
      },
    }).addTo(map);
    if (layer.getLayers().length) map.fitBounds(layer.getBounds(), { padding: [30, 30], maxZoom: 16, animate: false });
  }
  for (const row of document.querySelectorAll('[data-row]')) {
    const shape = shapes.get(row.dataset.row);
    row.addEventListener('mouseenter', () => shape?.openTooltip());
    row.addEventListener('mouseleave', () => shape?.closeTooltip());
  }
  for (const field of document.querySelectorAll('#record-walk [name=fromM], #record-walk [name=toM]')) {
    field.addEventListener('focus', () => {
      asked()?.classList.remove('chosen');
      field.classList.add('chosen');
    });
  }
  for (const field of document.querySelectorAll('#new-claim input, #new-claim textarea, #new-claim select')) {
    field.addEventListener('focus', () => asked()?.classList.remove('chosen'));
  }
  const told = document.getElementById('snapped');
  const course = document.getElementById('course');
  const place = click => {
    const field = asked();
    if (field) {
      field.value = measure(map, standing, click).toFixed(1);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      return null;
    }
    const snapped = nearest(map, places, click);
    if (told) told.textContent = snapped ? told.dataset.snapped : '';
    return snapped ?? click;
  };
  if (course) {
    const drawing = drawLine(map, course, () => {}, place);
    document.getElementById('undo').addEventListener('click', () => drawing.undo());
    document.getElementById('clear').addEventListener('click', () => drawing.clear());
  } else {
    map.on('click', event => place(event.latlng));
  }
  holder.dataset.ready = 'true';
}

if (holder) start();
