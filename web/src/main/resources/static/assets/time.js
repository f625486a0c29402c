// The line of time: the day that the map shows, with the days marked on which the register changed.
import { ask, calm } from './ask.js';
import { words } from './texts.js';

const A_DAY = 86_400_000;
const FIRST_DAY = '1900-01-01'; // the server knows of none before
const PARTS = ['divisions', 'lines', 'markers', 'names'];

const strip = document.getElementById('time');
const tool = document.getElementById('tool-time');
const range = document.getElementById('time-range');
const field = document.getElementById('time-day');
const told = document.getElementById('time-told');
const marks = document.getElementById('time-marks');
const years = document.getElementById('time-years');

/**
 * Starts the line of time; failed(what, again) and came(what) hear how its days fare, changed() that another day is shown. Its day() is
 * empty for today.
 */
export function timeLine({ failed, came }, changed) {
  let today = words('today');
  let turns = [];
  let shown = '';

  const ready = load();

  async function load() {
    const answer = await ask('/api/v1/map/days').catch(() => null);
    if (answer) {
      came('days');
    } else {
      failed('days', load);
    }
    today = answer?.today ?? today;
    turns = answer?.days ?? [];
    const first = turns[0]?.day ?? `${Number(today.slice(0, 4)) - 50}-01-01`;
    range.min = number(first);
    range.max = number(today);
    field.min = FIRST_DAY;
    field.max = today;
    mark();
    tell();
  }

  function mark() {
    const [from, to] = [Number(range.min), Number(range.max)];
    const place = day => `${((number(day) - from) / Math.max(1, to - from)) * 100}%`;
    marks.replaceChildren(...turns.map(turn => {
      const tick = document.createElement('span');
      tick.style.left = place(turn.day);
      tick.className = turn.divisions + turn.lines > 0 ? 'law' : '';
      return tick;
    }));
    const [a, b] = [range.min, range.max].map(value => Number(day(value).slice(0, 4)));
    const step = Math.max(1, Math.ceil((b - a) / 5 / 5) * 5);
    years.replaceChildren(...Array.from({ length: b - a + 1 }, (unused, i) => a + i).filter(year => year % step === 0 && number(`${year}-01-01`) >= from)
      .map(year => {
        const label = document.createElement('span');
        label.style.left = place(`${year}-01-01`);
        label.textContent = year;
        return label;
      }));
  }

  /** Another day; today's is no day at all. */
  function go(wanted) {
    const next = wanted >= today ? '' : wanted;
    set(next);
    settled();
  }

  function set(wanted) {
    shown = wanted && wanted < today ? wanted : '';
    if (shown) {
      open(true);
    } else if (wanted === '') {
      open(strip.dataset.held === 'true');
    }
    tell();
  }

  function tell() {
    const at = shown || today;
    range.value = number(at);
    field.value = at;
    document.body.classList.toggle('of-the-past', shown !== '');
    told.textContent = sentence(at);
    range.setAttribute('aria-valuetext', told.textContent);
  }

  function sentence(at) {
    const last = turns.filter(turn => turn.day <= at).at(-1);
    const day = shown ? at : words('timeToday');
    if (!last) {
      return words('changeNone', day);
    }
    const parts = PARTS.filter(part => last[part] > 0)
      .map(part => words(`change${part.charAt(0).toUpperCase()}${part.slice(1)}`, last[part])).join(words('listSeparator'));
    return last.day === at ? words('change', day, parts) : words('changeSince', day, last.day, parts);
  }

  function open(wanted) {
    strip.hidden = !wanted;
    tool.setAttribute('aria-expanded', String(wanted));
  }

  const settled = calm(150, changed);
  const before = () => turns.filter(turn => turn.day < (shown || today)).at(-1)?.day ?? day(range.min);
  const after = () => turns.find(turn => turn.day > (shown || today))?.day ?? today;

  range.addEventListener('input', () => {
    shown = day(range.value) >= today ? '' : day(range.value);
    tell();
  });
  range.addEventListener('change', settled);
  range.addEventListener('keydown', event => {
    const target = { ArrowLeft: before, ArrowDown: before, ArrowRight: after, ArrowUp: after }[event.key];
    if (target) {
      event.preventDefault();
      go(target());
    }
  });
  field.addEventListener('change', () => field.validity.valid && field.value && go(field.value));
  document.getElementById('time-before').addEventListener('click', () => go(before()));
  document.getElementById('time-after').addEventListener('click', () => go(after()));
  document.getElementById('time-end').addEventListener('click', () => {
    strip.dataset.held = 'false';
    go(today);
    tool.focus();
  });
  tool.addEventListener('click', () => {
    const opening = strip.hidden;
    strip.dataset.held = String(opening);
    open(opening);
    if (opening) {
      range.focus();
    } else if (shown) {
      go(today);
    }
  });
  tool.hidden = false;
  return { day: () => shown, set, ready };
}

function number(day) {
  return Date.parse(`${day}T00:00:00Z`) / A_DAY;
}

function day(number) {
  return new Date(Number(number) * A_DAY).toISOString().slice(0, 10);
}
