// Drawing a line on a map. A text field holds the same points, "longitude,latitude" on each line; either changes the other.
/* global L */
import { PROPOSED } from './naming-map.js';

const DECIMALS = 7;
const DOT = 14;

/** The points of a text as [longitude, latitude]; line is the number of the first line that is none, or 0. */
export function read(text) {
  const points = [];
  for (const [i, line] of text.split(/[\r\n;]/).entries()) {
    if (line.trim()) {
      const numbers = line.split(/[,，]/).map(each => each.trim() === '' ? NaN : Number(each));
      if (numbers.length !== 2 || !(Math.abs(numbers[0]) <= 180 && Math.abs(numbers[1]) <= 90)) {
        return { points, line: i + 1 };
      }
      points.push(numbers);
    }
  }
  return { points, line: 0 };
}

/**
 * Lets a line be drawn by clicks and by dragging its points.
 *
 * @param field   text field that holds the points
 * @param changed called with (points, line) after each change; line as read() gives it
 * @param snap    the place that a click means, or null where it means none
 * @returns undo(), clear() and bounds()
 */
export function drawLine(map, field, changed, snap = at => at) {
  const line = L.polyline([], { ...PROPOSED, interactive: false }).addTo(map);
  const dots = L.layerGroup().addTo(map);
  const before = [];
  let points = [];

  function paint() {
    line.setLatLngs(points.map(([lon, lat]) => [lat, lon]));
    dots.clearLayers();
    points.forEach(([lon, lat], i) => {
      const icon = L.divIcon({ className: i ? 'vertex' : 'vertex first', iconSize: [DOT, DOT] });
      const dot = L.marker([lat, lon], { icon, draggable: true, keyboard: false }).addTo(dots);
      dot.on('drag', () => line.setLatLngs(points.map((point, j) => j === i ? dot.getLatLng() : [point[1], point[0]])));
      dot.on('dragend', () => take(points.map((point, j) => j === i ? written(snap(dot.getLatLng()) ?? dot.getLatLng()) : point)));
      dot.on('click', event => {
        L.DomEvent.stopPropagation(event);
        if (i === 0 && points.length > 2 && !closed()) take([...points, points[0]]); // back at its beginning it is an area
      });
    });
  }

  function closed() {
    const last = points[points.length - 1];
    return points.length > 3 && last[0] === points[0][0] && last[1] === points[0][1];
  }

  function take(next) {
    before.push(points);
    put(next);
  }

  function put(next) {
    points = next;
    field.value = points.map(point => point.join(',')).join('\n');
    paint();
    changed(points, 0);
  }

  function typed() {
    const said = read(field.value);
    if (!said.line) {
      before.push(points);
      points = said.points;
      paint();
    }
    changed(said.points, said.line);
  }

  map.on('click', event => {
    const at = snap(event.latlng);
    if (at && !closed()) take([...points, written(at)]);
  });
  field.addEventListener('input', typed);
  typed();
  before.length = 0;
  return {
    undo: () => before.length && put(before.pop()),
    clear: () => points.length && take([]),
    bounds: () => line.getBounds(),
  };
}

function written(at) {
  const place = at.wrap();
  return [Number(place.lng.toFixed(DECIMALS)), Number(place.lat.toFixed(DECIMALS))];
}
