// The form of a proposal: the name is spelled and checked while it is typed, the road is drawn on the map.
/* global L */
import { ask, calm, latest } from './ask.js';
import { drawLine } from './draw.js';
import { conflictMarks, staffMap, TOWNSHIP } from './naming-map.js';
import { readings } from './naming-readings.js';
import { filled, length, words } from './texts.js';

const PATIENCE = 350;
const MOST_IN_ADDRESS = 150; // an address holds some 8,000 characters; a longer line is thinned for the live check only

const field = id => document.getElementById(id);
const roman = field('roman');
const status = field('check-status');
const list = field('check-findings');
const informing = field('check-informing');
const faults = field('points-fault');

const map = staffMap(field('case-map'));
field('case-map').classList.add('drawing');
const conflicts = conflictMarks(map);
const confirmed = readings(field('readings'), field('polyphones'), field('polyphone-list'), () => check());
const trial = latest('/naming/trial');
let drawn = [];

const check = calm(PATIENCE, async () => {
  const name = field('name').value.trim();
  if (!name || field('points').validationMessage) {
    say('waiting', '');
    return show(null);
  }
  say('asking', 'asking');
  try {
    const answer = await trial({ name, class: field('classCode').value, division: field('division').value, geom: geometry(),
      readings: confirmed.text(name) });
    if (answer) {
      show(answer);
      say(answer.findings.length ? 'found' : 'clean', answer.findings.length ? '' : 'clean', answer.findings.length);
    }
  } catch (error) {
    show(null);
    status.textContent = error.message || words('failed');
  }
});

const line = drawLine(map, field('points'), (points, fault) => {
  drawn = points;
  tellDrawn();
  const sentence = fault ? words('badLine', fault) : '';
  field('points').setCustomValidity(sentence);
  field('points').classList.toggle('is-invalid', Boolean(fault));
  faults.textContent = sentence;
  check();
});

function say(key, mood, ...values) {
  status.className = mood;
  status.textContent = words(key, ...values);
}

function tellDrawn() {
  const metres = drawn.reduce((sum, [lon, lat], i) => i ? sum + map.distance([drawn[i - 1][1], drawn[i - 1][0]], [lat, lon]) : 0, 0);
  field('drawn').textContent = drawn.length > 1 ? words('drawn', drawn.length, length(metres)) : words(drawn.length ? 'one' : 'nothing');
}

/** What the trial said, or nothing. */
function show(answer) {
  roman.textContent = answer ? answer.romanization.toned : words('noRoman');
  roman.classList.toggle('empty', !answer);
  confirmed.ask(field('name').value.trim(), answer ? answer.romanization.polyphones : []);
  conflicts.clear();
  const items = answer ? answer.findings.map((found, i) => [found.severity === 'INFO', finding(found, i)]) : [];
  const told = items.filter(([informs]) => informs).map(([, item]) => item);
  list.replaceChildren(...items.filter(([informs]) => !informs).map(([, item]) => item));
  informing.hidden = told.length === 0;
  informing.open = told.length < 3;
  informing.querySelector('summary').textContent = words('more', told.length);
  informing.querySelector('ul').replaceChildren(...told);
  field('check-scope').textContent = answer ? answer.scope + (answer.drawn ? '' : ' ' + words('whole')) : '';
}

function finding(found, i) {
  const item = filled('finding-template', { severity: found.severityText, rule: found.rule, message: found.message });
  item.querySelector('.badge').classList.add('severity-' + found.severity);
  item.firstElementChild.dataset.rule = found.rule;
  if (found.conflict) {
    conflicts.show(i, [found.conflict.lat, found.conflict.lon], found.conflict.name, found.severity === 'INFO');
    const locate = item.querySelector('.locate');
    locate.hidden = false;
    locate.addEventListener('click', () => conflicts.look(i));
  }
  return item;
}

function geometry() {
  const step = Math.ceil(drawn.length / MOST_IN_ADDRESS);
  return drawn.filter((point, i) => i % step === 0 || i === drawn.length - 1).map(point => point.join(',')).join(';');
}

let township = null;

async function showTownship() {
  township?.remove();
  const area = await ask('/naming/area', { division: field('division').value }).catch(() => null);
  if (area) {
    township = L.geoJSON(area, { style: TOWNSHIP }).addTo(map);
    if (drawn.length !== 1) { // whoever has set the first point keeps the map still under the hand
      map.fitBounds(drawn.length ? line.bounds().pad(0.5) : township.getBounds(), { animate: false });
    }
    field('case-map').dataset.framed = field('division').value;
  }
}

field('points').addEventListener('change', () => { // whoever typed or pasted the points sees where they lie
  if (drawn.length > 1) {
    map.fitBounds(line.bounds().pad(0.5), { maxZoom: 17, animate: false });
  }
});
field('undo').addEventListener('click', line.undo);
field('clear').addEventListener('click', line.clear);
field('name').addEventListener('input', check);
field('classCode').addEventListener('change', check);
field('division').addEventListener('change', () => { check(); showTownship(); });
show(null);
showTownship();
