// Edits a draft on the map. The text field is the draft: a vertex on each line, "longitude,latitude,number", from junction to junction. The
// map writes into it and reads from it, so that whoever has no mouse, or no script, has the same form.
/* global L */

const holder = document.getElementById('drawing-map');
const field = document.getElementById('course');
const verdict = document.getElementById('verdict');
const form = document.getElementById('drawing');

const DECIMALS = 8;
const SNAP_PIXELS = 12;
const MOST_HANDLES = 400;
const MOST_STEPS = 200;
const JUDGE_AFTER = 400;
const STYLES = {
  standing: { color: '#6b6b6b', weight: 2, dashArray: '6 5' },
  beside: { color: '#8a7a5c', weight: 2 },
  moving: { color: '#1550b0', weight: 2 },
  draft: { color: '#c8102e', weight: 3 },
};
const PLACE = /(-?\d{1,3}\.\d{5,9}), (-?\d{1,2}\.\d{5,9})/;
const ARROWS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

/** The vertices of a text as {lon, lat, number}; null where a line is none. */
export function read(text) {
  const vertices = [];
  for (const line of text.split(/\r?\n/)) {
    if (!line.trim()) continue;
    const [lon, lat, ...rest] = line.split(/[,，]/);
    const vertex = { lon: Number(lon), lat: Number(lat), number: rest.join(',').trim() };
    const isPlace = lon.trim() !== '' && lat !== undefined && lat.trim() !== '' && Math.abs(vertex.lon) <= 180 && Math.abs(vertex.lat) <= 90;
    if (!isPlace) return null;
    vertices.push(vertex);
  }
  return vertices.length < 2 ? null : vertices;
}

const write = vertices => vertices.map(each => [each.lon, each.lat, ...(each.number ? [each.number] : [])].join(',')).join('\n');
const latLng = vertex => L.latLng(vertex.lat, vertex.lon);
const same = (one, other) => one[0] === other[0] && one[1] === other[1];

class Drawing {
  constructor(map, features) {
    this.map = map;
    this.line = L.polyline([], { ...STYLES.draft, interactive: false }).addTo(map);
    this.handles = L.layerGroup().addTo(map);
    this.fault = L.layerGroup().addTo(map);
    this.past = [];
    this.future = [];
    this.chosen = -1;
    this.neighbours = [];
    this.places = [];
    this.read(features);
    this.vertices = read(field.value) ?? [];
    this.text = field.value;
    this.ends = this.vertices.length ? [this.vertices[0], this.vertices.at(-1)].map(each => [each.lon, each.lat]) : [];
    this.paint();
  }

  /** Lines round the draft: what they may be snapped to, and which of them follow a junction. */
  read(features) {
    for (const feature of features.features) {
      for (const part of feature.geometry.coordinates) {
        const shape = L.polyline(part.map(([lon, lat]) => [lat, lon]), { ...STYLES[feature.properties.role] }).addTo(this.map);
        shape.bindTooltip(document.createTextNode(feature.properties.name).textContent, { sticky: true });
        if (feature.properties.role === 'moving') this.neighbours.push({ shape, part });
        part.forEach((at, i) => this.places.push({ at: L.latLng(at[1], at[0]), exact: at, node: i === 0 || i === part.length - 1,
          name: feature.properties.name }));
      }
    }
    this.places.sort((one, other) => Number(other.node) - Number(one.node));
  }

  bounds() {
    return this.line.getBounds();
  }

  /** Neighbours end where the junctions are now. */
  follow(vertices) {
    for (const { shape, part } of this.neighbours) {
      shape.setLatLngs(part.map((at, i) => {
        const end = i === 0 || i === part.length - 1 ? this.ends.findIndex(each => same(each, at)) : -1;
        return end < 0 ? [at[1], at[0]] : latLng(end === 0 ? vertices[0] : vertices.at(-1));
      }));
    }
  }

  shape(vertices) {
    this.line.setLatLngs(vertices.map(latLng));
    this.follow(vertices);
  }

  paint() {
    this.shape(this.vertices);
    this.handles.clearLayers();
    const view = this.map.getBounds().pad(0.1);
    const seen = this.vertices.map((each, i) => i).filter(i => view.contains(latLng(this.vertices[i])));
    const told = document.getElementById('snapped');
    if (seen.length > MOST_HANDLES) {
      told.textContent = holder.dataset.zoom;
    } else {
      if (told.textContent === holder.dataset.zoom) told.textContent = '';
      seen.forEach(i => this.handle(i));
      seen.filter(i => i + 1 < this.vertices.length).forEach(i => this.between(i));
    }
    document.getElementById('undo').disabled = !this.past.length;
    document.getElementById('redo').disabled = !this.future.length;
    document.getElementById('remove').disabled = !this.removable(this.chosen);
  }

  isJunction(i) {
    return i === 0 || i === this.vertices.length - 1;
  }

  isHeld(i) {
    return i === 0 && holder.dataset.startHeld || i === this.vertices.length - 1 && holder.dataset.endHeld;
  }

  removable(i) {
    return i > 0 && i < this.vertices.length - 1 && this.vertices.length > 3;
  }

  label(i) {
    const name = this.vertices[i].number || String(i + 1);
    return (this.isHeld(i) ? holder.dataset.held : this.isJunction(i) ? holder.dataset.junction : holder.dataset.vertex) + ' ' + name;
  }

  handle(i) {
    const kind = ['vertex', this.isJunction(i) ? 'junction' : '', this.isHeld(i) ? 'held' : '', i === this.chosen ? 'chosen' : ''];
    const dot = L.marker(latLng(this.vertices[i]), { icon: L.divIcon({ className: kind.filter(Boolean).join(' '), iconSize: [14, 14] }),
      draggable: !this.isHeld(i), keyboard: true, title: this.label(i), alt: this.label(i), zIndexOffset: 500 }).addTo(this.handles);
    dot.getElement().setAttribute('aria-label', this.label(i));
    dot.getElement().dataset.vertex = i;
    const moved = at => this.vertices.map((each, j) => j === i ? { ...each, lon: at.lng, lat: at.lat } : each);
    dot.on('drag', () => this.shape(moved(this.snap(dot.getLatLng(), i).at)));
    dot.on('dragend', () => { this.chosen = i; this.move(i, dot.getLatLng()); });
    dot.on('click', () => this.choose(i));
    dot.on('keydown', event => this.key(i, event.originalEvent));
  }

  between(i) {
    const [one, other] = [latLng(this.vertices[i]), latLng(this.vertices[i + 1])];
    const middle = L.latLng((one.lat + other.lat) / 2, (one.lng + other.lng) / 2);
    if (this.map.latLngToLayerPoint(one).distanceTo(this.map.latLngToLayerPoint(other)) < 40) return;
    const dot = L.marker(middle, { icon: L.divIcon({ className: 'vertex between', iconSize: [10, 10] }), draggable: true, keyboard: true,
      title: holder.dataset.new, alt: holder.dataset.new }).addTo(this.handles);
    const put = at => [...this.vertices.slice(0, i + 1), { lon: at.lng, lat: at.lat, number: '' }, ...this.vertices.slice(i + 1)];
    const insert = at => { this.chosen = i + 1; this.take(put(this.written(at))); this.focus(i + 1); };
    dot.on('drag', () => this.shape(put(dot.getLatLng())));
    dot.on('dragend', () => insert(dot.getLatLng()));
    dot.on('click', () => insert(middle));
    dot.on('keydown', event => { if (event.originalEvent.key === 'Enter') insert(middle); });
  }

  key(i, event) {
    const arrow = ARROWS[event.key];
    if (arrow && !this.isHeld(i)) {
      const step = event.shiftKey ? 10 : 1;
      const at = this.map.latLngToContainerPoint(latLng(this.vertices[i])).add([arrow[0] * step, arrow[1] * step]);
      this.chosen = i;
      const place = this.written(this.map.containerPointToLatLng(at));
      this.take(this.vertices.map((each, j) => j === i ? { ...each, lon: place.lng, lat: place.lat } : each));
      this.focus(i);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      this.remove(i);
    } else if (event.key === 'Enter' || event.key === ' ') {
      this.choose(i);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  focus(i) {
    holder.querySelector(`[data-vertex="${i}"]`)?.focus();
  }

  choose(i) {
    this.chosen = i;
    this.paint();
    this.focus(i);
  }

  remove(i) {
    if (!this.removable(i)) return;
    this.chosen = -1;
    this.take(this.vertices.filter((each, j) => j !== i));
  }

  /** The place that is meant: a node or vertex near by, nodes first, but not of what is being moved. */
  snap(at, i) {
    const point = this.map.latLngToLayerPoint(at);
    const own = this.vertices[i];
    const near = this.places.find(each => !(own && each.exact[0] === own.lon && each.exact[1] === own.lat)
      && this.map.latLngToLayerPoint(each.at).distanceTo(point) <= SNAP_PIXELS);
    return near ? { at: L.latLng(near.exact[1], near.exact[0]), name: near.name } : { at: this.written(at), name: '' };
  }

  move(i, at) {
    const { at: place, name } = this.snap(at, i);
    const told = document.getElementById('snapped');
    told.textContent = name ? told.dataset.snapped.replace('{0}', name) : '';
    this.take(this.vertices.map((each, j) => j === i ? { ...each, lon: place.lng, lat: place.lat } : each));
  }

  written(at) {
    return L.latLng(Number(at.lat.toFixed(DECIMALS)), Number(at.lng.toFixed(DECIMALS)));
  }

  take(vertices) {
    this.past = [...this.past.slice(-MOST_STEPS), this.text];
    this.future = [];
    this.put(write(vertices));
  }

  put(text) {
    this.text = text;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  step(from, to) {
    if (!from.length) return;
    to.push(this.text);
    this.chosen = -1;
    this.put(from.pop());
  }

  undo() {
    this.step(this.past, this.future);
  }

  redo() {
    this.step(this.future, this.past);
  }

  typed() {
    if (field.value !== this.text) {
      this.past.push(this.text);
      this.future = [];
      this.text = field.value;
    }
    this.vertices = read(field.value) ?? this.vertices;
    this.paint();
    this.wait();
  }

  wait() {
    delete holder.dataset.judged;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.judge(), JUDGE_AFTER);
  }

  /** Asks the server; only the answer to the last text counts. */
  async judge() {
    clearTimeout(this.waiting);
    const text = field.value;
    const answer = await fetch(`${form.action}/verdict`, { method: 'POST', body: new URLSearchParams(new FormData(form)),
      headers: { Accept: 'application/json' } }).catch(() => null);
    if (text !== field.value) return;
    const said = answer && await answer.json().catch(() => null);
    this.fault.clearLayers();
    if (said) {
      verdict.textContent = said.sentence ?? said.detail ?? '';
      verdict.className = `alert border ${said.fits ? 'alert-success' : 'alert-danger'}`;
      const place = said.fits ? null : PLACE.exec(verdict.textContent);
      if (place) {
        L.circleMarker([Number(place[2]), Number(place[1])], { radius: 14, color: '#6a1b9a', weight: 3, fill: false }).addTo(this.fault);
      }
    }
    holder.dataset.judged = said ? (said.fits ? 'fits' : 'refused') : 'unanswered';
  }
}

async function start() {
  const map = L.map(holder, { keyboard: true }).setView([30, 114], 8);
  map.attributionControl.setPrefix('');
  L.tileLayer(L.Browser.retina ? '/tiles/base/{z}/{x}/{y}@2x.png' : '/tiles/base/{z}/{x}/{y}.png', { maxZoom: 20 }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  const answer = await fetch(holder.dataset.features, { headers: { Accept: 'application/geo+json' } });
  const drawing = new Drawing(map, answer.ok ? await answer.json() : { features: [] });
  if (drawing.bounds().isValid()) map.fitBounds(drawing.bounds(), { padding: [40, 40], maxZoom: 17, animate: false });
  drawing.paint();
  map.on('moveend', () => drawing.paint());
  field.addEventListener('input', () => drawing.typed());
  document.getElementById('undo').addEventListener('click', () => drawing.undo());
  document.getElementById('redo').addEventListener('click', () => drawing.redo());
  document.getElementById('remove').addEventListener('click', () => drawing.remove(drawing.chosen));
  document.getElementById('judge').addEventListener('click', () => drawing.judge());
  document.addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && event.target !== field && ['z', 'y'].includes(event.key.toLowerCase())) {
      event.preventDefault();
      if (event.key.toLowerCase() === 'y' || event.shiftKey) drawing.redo(); else drawing.undo();
    }
  });
  holder.dataset.ready = 'true';
}

if (holder) start();
