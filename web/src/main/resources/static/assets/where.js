// The panel: what was chosen, which township it is in, how far the nearest line and marker are, and the names around.
/* global L */
import { latest } from './ask.js';
import { classOf, filled, length, words, wordsFor } from './texts.js';

const LEVELS = ['PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP', 'VILLAGE'];

const panel = document.getElementById('panel');
const card = document.getElementById('panel-card');
const result = document.getElementById('panel-where');

/**
 * Makes the panel of a map. Its choose(at, kind, properties) tells about a place, and first about what was chosen there.
 *
 * day() is the day asked about; changed() hears that the panel shows something else; busy() says that clicks are for something else;
 * back(card) puts a way to the list on top that a name was chosen from; instead(at) says whether a click was for something else.
 */
export function wherePanel(map, { day, changed, busy, back, instead }) {
  const where = latest('/api/v1/where');
  const feature = latest('/api/v1/map/feature');
  const pin = L.circleMarker([0, 0], { radius: 7, weight: 3, color: '#b3261e', fillColor: '#fff', fillOpacity: 1, interactive: false });
  let shown = null; // what is told about: lon, lat, and perhaps layer and id
  let told = null; // the properties that came with it

  function choose(at, kind, properties) {
    if (busy()) {
      return false;
    }
    const place = at.wrap();
    shown = { lon: place.lng, lat: place.lat, ...(properties?.id ? { layer: kind, id: properties.id } : {}) };
    told = properties ?? null;
    changed();
    tellOf(at);
    keepInSight(at);
    return true;
  }

  /** What an address says was chosen; nothing closes the panel. */
  async function set(pick) {
    if (!pick) {
      hide();
      return;
    }
    if (pick.id && pick.id === shown?.id && !panel.hidden && told) {
      return;
    }
    shown = pick;
    told = null;
    await again();
  }

  /** Tells the same anew, as after another day was chosen. */
  async function again() {
    if (!shown) {
      return;
    }
    const asked = shown;
    if (asked.id) {
      const found = await feature({ layer: asked.layer, id: asked.id, ...asOf() }).catch(() => ({ features: [] }));
      if (shown !== asked) {
        return;
      }
      told = found?.features?.[0]?.properties ?? null;
    }
    await tellOf(L.latLng(asked.lat, asked.lon), asked.id && !told ? words('gone') : '');
  }

  async function tellOf(at, instead = '') {
    const place = at.wrap();
    pin.setLatLng(at).addTo(map);
    card.replaceChildren(told ? cardFor(shown.layer, told, place) : instead);
    result.replaceChildren(words('asking'));
    back(card);
    panel.hidden = false;
    panel.scrollTop = 0;
    try {
      const found = await where({ lon: place.lng.toFixed(7), lat: place.lat.toFixed(7), ...asOf() });
      if (found) {
        result.replaceChildren(tell(found, place));
      }
    } catch (error) {
      result.replaceChildren(error.message || words('failed'));
    }
  }

  /** Fills the panel with something else, such as a list. */
  function fill(content) {
    shown = null;
    told = null;
    pin.remove();
    card.replaceChildren(content);
    result.replaceChildren();
    panel.hidden = false;
    panel.scrollTop = 0;
  }

  function asOf() {
    return day() ? { at: day() } : {};
  }

  function tell(found, place) {
    const line = found.nearestLine;
    const sheet = filled('where-template', {
      asOf: day() ? words('asOf', day()) : '',
      divisions: chain(found.divisions) || words('outside'),
      coordinates: words('coordinates', place.lng.toFixed(5), place.lat.toFixed(5)),
      lineName: line ? line.name : words('noLine'),
      lineStatus: line ? wordsFor('status', line.status) : '',
      lineDistance: line ? length(line.distanceMetres) : '',
    });
    list(sheet.querySelector('[data-slot="marker"]'), [found.nearestMarker].filter(Boolean).map(nearMarker), 'noMarker');
    list(sheet.querySelector('[data-slot="names"]'), found.nearestNames.map(nearName), 'noNames');
    return sheet;
  }

  /** Items, or words instead of the list. */
  function list(holder, items, none) {
    if (items.length) {
      holder.append(...items);
    } else {
      holder.replaceWith(words(none));
    }
  }

  function nearMarker(marker) {
    return near({ name: words('markerName', marker.engravedText || marker.code), className: marker.engravedText ? marker.code : '',
      distance: length(marker.distanceMetres) }, () => toMarker(marker.id));
  }

  function nearName(name) {
    return near({ name: name.name, romanization: name.romanization, className: classOf(name), distance: length(name.distanceMetres) },
      () => goTo(name));
  }

  function near(slots, go) {
    const item = filled('near-template', slots);
    item.querySelector('button').addEventListener('click', go);
    return item;
  }

  /** Shows a marker on the map, and its sheet. */
  async function toMarker(id) {
    const found = await feature({ layer: 'markers', id, ...asOf() }).catch(() => ({ features: [] }));
    const marker = found?.features[0];
    if (marker) {
      const [lon, lat] = marker.geometry.coordinates;
      show(L.latLng(lat, lon), 'markers', marker.properties);
    } else if (found) {
      card.replaceChildren(words('failed'));
    }
  }

  /** Shows a name on the map, and tells of it. */
  function goTo(name) {
    show(L.latLng(name.lat, name.lon), 'names', name);
  }

  function show(at, kind, properties) {
    choose(at, kind, properties);
    map.setView(at, Math.max(map.getZoom(), 15));
    keepInSight(at);
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

  function hide() {
    shown = null;
    told = null;
    panel.hidden = true;
    pin.remove();
  }

  function close() {
    if (!panel.hidden) {
      hide();
      changed();
    }
  }

  L.DomEvent.disableClickPropagation(panel);
  L.DomEvent.disableScrollPropagation(panel);
  document.getElementById('panel-close').addEventListener('click', () => {
    close();
    map.getContainer().focus();
  });
  panel.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      close();
      map.getContainer().focus();
    }
  });
  map.on('click', event => busy() || instead(event.latlng) || choose(event.latlng));
  map.on('keydown', event => event.originalEvent.key === 'Enter' && choose(map.getCenter()));
  return { choose, goTo, set, again, fill, close, pick: () => shown };
}

/** The divisions' names, the highest first. */
function chain(divisions) {
  return [...divisions].sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level)).map(division => division.name).join(' › ');
}

function cardFor(kind, properties, place) {
  if (kind === 'lines') {
    const { name, code, status, lengthMetres, approvalDocument, approvedOn } = properties;
    return filled('line-template', { name, code, status: wordsFor('status', status), length: length(lengthMetres),
      approval: approvalDocument ? words('approval', approvalDocument, approvedOn) : '–' });
  }
  if (kind === 'markers') {
    return filled('marker-template', { name: words('markerName', properties.name ?? properties.code), code: properties.code,
      kind: wordsFor('kind', properties.kind), since: properties.since ?? '–', line: properties.lineName ?? '–',
      position: words('coordinates', place.lng.toFixed(6), place.lat.toFixed(6)) });
  }
  if (kind === 'notices') {
    const notice = filled('notice-template', { name: properties.name, days: words('noticeDays', properties.fromDay, properties.toDay) });
    notice.querySelector('a').href = `/notices/${encodeURIComponent(properties.id)}`;
    return notice;
  }
  const { id, name, romanization, currentName } = properties;
  const about = filled('name-template', { name, romanization, className: classOf(properties),
    former: currentName && currentName !== name ? words('former', currentName) : '' });
  about.querySelector('a').href = `/places/${encodeURIComponent(id)}`;
  return about;
}
