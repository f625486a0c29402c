// Where the reader stands: a dot, a circle as wide as the device is unsure, and a sentence that says which township it is.
/* global L */
import { latest } from './ask.js';
import { say } from './said.js';
import { length, words } from './texts.js';

const HOW = { enableHighAccuracy: true, timeout: 15_000, maximumAge: 10_000 };
const INK = '#1a5fb4';

/** Starts the tool; day() is the day whose divisions are told. */
export function locating(map, { day }) {
  const where = latest('/api/v1/where');
  const circle = L.circle([0, 0], { radius: 1, color: INK, weight: 2, fillOpacity: 0.12, interactive: false, className: 'accuracy' });
  const dot = L.circleMarker([0, 0], { radius: 6, color: '#fff', weight: 2, fillColor: INK, fillOpacity: 1, interactive: false });
  const tool = document.getElementById('tool-locate');

  async function found({ coords }) {
    const at = L.latLng(coords.latitude, coords.longitude);
    circle.setLatLng(at).setRadius(coords.accuracy).addTo(map);
    dot.setLatLng(at).addTo(map);
    if (map.options.maxBounds.contains(at)) {
      map.fitBounds(at.toBounds(Math.max(400, coords.accuracy * 2.5)), { maxZoom: 17 });
    }
    try {
      const answer = await where({ lon: coords.longitude.toFixed(7), lat: coords.latitude.toFixed(7), ...(day() ? { at: day() } : {}) });
      if (answer) {
        const told = sentence(answer, coords.accuracy);
        say(day() ? words('locateThen', day(), told) : told);
      }
    } catch (error) {
      say(error.message || words('failed'));
    }
  }

  function failed(error) {
    say(words({ 1: 'locateDenied', 3: 'locateSlow' }[error.code] ?? 'locateUnavailable'));
  }

  tool.addEventListener('click', () => {
    if (!window.isSecureContext || !navigator.geolocation) {
      say(words('locateInsecure'));
      return;
    }
    say(words('locateAsking'));
    navigator.geolocation.getCurrentPosition(found, failed, HOW);
  });
  tool.hidden = false;
}

/** As sure as the position is: a circle that reaches over the line may have the reader on either side. */
function sentence(answer, accuracy) {
  const [lowest] = answer.divisions;
  const line = answer.nearestLine;
  const unsure = length(Math.max(1, accuracy));
  if (!lowest) {
    return words('locateOutside', unsure);
  }
  if (!line) {
    return words('locateNoLine', lowest.name, unsure);
  }
  return words(accuracy >= line.distanceMetres ? 'locateCrossing' : 'locateInside', lowest.name, line.name, length(line.distanceMetres), unsure);
}
