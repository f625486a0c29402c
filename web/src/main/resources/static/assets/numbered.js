// Names found, as a numbered list whose numbers stand on the map: the way to tell places of one name apart.
/* global L */
import { ask } from './ask.js';
import { toldApart } from './search.js';
import { classOf, filled, words, wordsFor } from './texts.js';

const MOST = 20;

/** Shows lists of names in the panel of a map; day() is the day whose names they are, changed() hears of another list. */
export function numberedResults(map, panel, { day, changed }) {
  const pins = L.layerGroup().addTo(map);
  const input = document.getElementById('search-input');
  let text = '';
  let names = [];
  let failure = '';

  async function show(q) {
    await fetchNames(q);
    fit();
    changed();
  }

  async function fetchNames(q) {
    text = q;
    let found = [];
    let fault = '';
    try {
      found = (await ask('/api/v1/names', { q, limit: MOST, ...(day() ? { at: day() } : {}) })).names;
    } catch (error) {
      fault = error.message || words('failed');
    }
    if (text === q) {
      [names, failure] = [found, fault];
      draw();
    }
  }

  function draw() {
    pins.clearLayers();
    names.forEach((name, i) => L.marker([name.lat, name.lon], { icon: number(i + 1), interactive: false, keyboard: false,
      zIndexOffset: (MOST - i) * 1000 }).addTo(pins)); // of two at one place the better match is seen
    const title = failure || words(names.length ? 'numbered' : 'numberedNone', text, names.length);
    const list = filled('results-template', { title, all: words('numberedAll', text) });
    const paths = toldApart(names);
    list.querySelector('ol').append(...names.map((name, i) => line(name, i, paths[i])));
    const all = list.querySelector('a');
    if (names.length) {
      all.href = `/names?q=${encodeURIComponent(text)}${day() ? `&at=${day()}` : ''}`;
    } else {
      all.remove();
    }
    panel.fill(list);
  }

  function line(name, i, path) {
    const item = filled('result-template', { number: String(i + 1), name: name.name, romanization: name.romanization,
      former: name.currentName ? words('form', wordsFor('kind', name.kind), '', name.currentName) : '', className: classOf(name), path });
    item.querySelector('button').addEventListener('click', () => panel.goTo(name));
    return item;
  }

  function fit() {
    if (names.length) {
      const box = document.getElementById('panel').getBoundingClientRect();
      const sheet = box.width >= map.getSize().x;
      map.fitBounds(L.latLngBounds(names.map(name => [name.lat, name.lon])), { maxZoom: 15,
        paddingTopLeft: sheet ? [30, 70] : [box.right + 20, 40], paddingBottomRight: sheet ? [70, box.height + 20] : [70, 40] });
    }
  }

  /** The list that an address says; none takes the numbers away. */
  async function set(q) {
    if (!q) {
      clear();
    } else {
      input.value = q;
      await fetchNames(q);
    }
  }

  /** Puts a way back to the list above what was chosen from it. */
  function backLink(card) {
    if (!names.length) {
      return;
    }
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn-sm btn-link back-to-list';
    button.textContent = `‹ ${words('numbered', text, names.length)}`;
    button.addEventListener('click', () => {
      draw();
      changed();
    });
    card.prepend(button);
  }

  /** A click on a number is for its name. Numbers may overlap, so that they are no targets of their own: the list's lines are. */
  function takes(at) {
    const point = map.latLngToContainerPoint(at);
    const near = names.map(name => ({ name, far: map.latLngToContainerPoint([name.lat, name.lon]).distanceTo(point) }))
      .sort((a, b) => a.far - b.far)[0];
    if (!near || near.far > 16) {
      return false;
    }
    panel.goTo(near.name);
    return true;
  }

  function clear() {
    text = '';
    names = [];
    pins.clearLayers();
  }

  input.addEventListener('input', () => text && clear());
  return { show, set, clear, text: () => text, again: () => text && !panel.pick() && fetchNames(text), backLink, takes };
}

function number(i) {
  return L.divIcon({ className: 'number-pin', html: `<span>${i}</span>`, iconSize: [28, 28] });
}
