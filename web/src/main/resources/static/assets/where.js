// The panel: what was chosen, which township it is in, how far the nearest line is, and the names around.
/* global L */
import { latest } from './ask.js';
import { filled, length, words, wordsFor } from './texts.js';

const LEVELS = ['PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP', 'VILLAGE'];

const panel = document.getElementById('panel');
const card = document.getElementById('panel-card');
const result = document.getElementById('panel-where');

/** Makes the panel of a map. Its show(at, kind, properties) tells about a place, and first about what was chosen there. */
export function wherePanel(map) {
  const where = latest('/api/v1/where');
  const pin = L.circleMarker([0, 0], { radius: 7, weight: 3, color: '#b3261e', fillColor: '#fff', fillOpacity: 1, interactive: false });

  async function show(at, kind, properties) {
    const place = at.wrap();
    pin.setLatLng(at).addTo(map);
    card.replaceChildren(kind ? cardFor(kind, properties) : '');
    result.replaceChildren(words('asking'));
    panel.hidden = false;
    panel.scrollTop = 0;
    keepInSight(at);
    try {
      const found = await where({ lon: place.lng.toFixed(7), lat: place.lat.toFixed(7) });
      if (found) {
        result.replaceChildren(tell(found, place));
      }
    } catch (error) {
      result.replaceChildren(error.message || words('failed'));
    }
  }

  function tell(found, place) {
    const line = found.nearestLine;
    const told = filled('where-template', {
      divisions: chain(found.divisions) || words('outside'),
      coordinates: words('coordinates', place.lng.toFixed(5), place.lat.toFixed(5)),
      lineName: line ? line.name : words('noLine'),
      lineStatus: line ? wordsFor('status', line.status) : '',
      lineDistance: line ? length(line.distanceMetres) : '',
      names: found.nearestNames.length ? '' : words('noNames'),
    });
    told.querySelector('[data-slot="names"]').append(...found.nearestNames.map(near));
    return told;
  }

  function near(name) {
    const item = filled('near-template', { name: name.name, romanization: name.romanization, className: name.className,
      distance: length(name.distanceMetres) });
    item.querySelector('button').addEventListener('click', () => {
      const at = L.latLng(name.lat, name.lon);
      map.setView(at, Math.max(map.getZoom(), 15));
      show(at, 'names', name);
    });
    return item;
  }

  /** A place that the panel would cover is moved into what it leaves free. */
  function keepInSight(at) {
    const point = map.latLngToContainerPoint(at);
    const size = map.getSize();
    const sheet = panel.offsetWidth >= size.x;
    const free = sheet ? size.y - panel.offsetHeight : panel.offsetLeft + panel.offsetWidth;
    if (sheet && point.y > free - 30) {
      map.panBy([0, point.y - free / 2]);
    } else if (!sheet && point.x < free + 20) {
      map.panBy([point.x - (free + size.x) / 2, 0]);
    }
  }

  function close() {
    panel.hidden = true;
    pin.remove();
    map.getContainer().focus();
  }

  L.DomEvent.disableClickPropagation(panel);
  document.getElementById('panel-close').addEventListener('click', close);
  panel.addEventListener('keydown', event => event.key === 'Escape' && close());
  map.on('click', event => show(event.latlng));
  map.on('keydown', event => event.originalEvent.key === 'Enter' && show(map.getCenter()));
  return { show };
}

/** The divisions' names, the highest first. */
function chain(divisions) {
  return [...divisions].sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level)).map(division => division.name).join(' › ');
}

function cardFor(kind, properties) {
  if (kind === 'lines') {
    const { name, code, status, lengthMetres, approvalDocument, approvedOn } = properties;
    return filled('line-template', { name, code, status: wordsFor('status', status), length: length(lengthMetres),
      approval: approvalDocument ? words('approval', approvalDocument, approvedOn) : '–' });
  }
  if (kind === 'markers') {
    return filled('marker-template', { name: words('markerName', properties.name ?? properties.code), code: properties.code,
      kind: wordsFor('kind', properties.kind) });
  }
  const { id, name, romanization, className, currentName } = properties;
  const about = filled('name-template', { name, romanization, className,
    former: currentName && currentName !== name ? words('former', currentName) : '' });
  about.querySelector('a').href = `/places/${encodeURIComponent(id)}`;
  return about;
}
