// The search box: a combobox with a list of suggestions (the ARIA pattern), for keyboard, pointer and screen reader.
import { calm, latest } from './ask.js';
import { classOf, filled, words, wordsFor } from './texts.js';

const form = document.getElementById('search');
const input = document.getElementById('search-input');
const list = document.getElementById('search-options');
const status = document.getElementById('search-status');

/**
 * Starts the search box; tells the name that was chosen. Enter without a suggestion chosen takes the first, or, where the page says so,
 * asks for the page of all results.
 *
 * day() is the day whose names are looked for; alike(text) is called in place of a choice where several places bear the name that Enter
 * would take; all(text) shows all results in place of their page.
 */
export function searchBox(choose, { enterAsks = false, day = () => '', alike = null, all: showAll = null } = {}) {
  const names = latest('/api/v1/names');
  let found = [];
  let active = -1;
  let first = false; // Enter came before the answer: take the first name when it comes

  const look = calm(150, async () => {
    const q = input.value.trim();
    if (!q) {
      close();
      return;
    }
    try {
      const answer = await names({ q, limit: 10, ...(day() ? { at: day() } : {}) });
      if (answer && q === input.value.trim()) {
        open(answer.names, q);
      }
    } catch (error) {
      say(error.message || words('failed'));
    }
  });

  function open(answer, q) {
    found = answer;
    active = -1;
    if (found.length === 0) {
      first = false;
      say(words('none', q));
      return;
    }
    if (first) {
      takeBest();
      return;
    }
    const paths = toldApart(found);
    list.replaceChildren(...found.map((name, i) => option(name, i, paths[i])), all(q));
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    input.removeAttribute('aria-activedescendant');
    status.textContent = words('found', found.length);
  }

  /** One line in place of suggestions. */
  function say(sentence) {
    close();
    const line = document.createElement('li');
    line.className = 'nothing';
    line.setAttribute('role', 'option');
    line.setAttribute('aria-disabled', 'true');
    line.textContent = sentence;
    list.replaceChildren(line);
    list.hidden = false;
    status.textContent = sentence;
  }

  function close() {
    found = [];
    active = -1;
    list.hidden = true;
    list.replaceChildren();
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
    status.textContent = '';
  }

  function option(name, i, path) {
    const item = filled('option-template', {
      name: marked(name.name, name.matchedText),
      romanization: name.romanization,
      former: name.currentName ? words('form', wordsFor('kind', name.kind), period(name), name.currentName) : '',
      why: words('why' + name.matched.charAt(0).toUpperCase() + name.matched.slice(1)),
      className: classOf(name),
      path,
    }).firstElementChild;
    return choosable(item, i);
  }

  /** The last line: all results, on a page of their own. */
  function all(q) {
    const item = document.createElement('li');
    item.className = 'all';
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', 'false');
    item.textContent = words('all', q);
    return choosable(item, found.length);
  }

  function choosable(item, i) {
    item.id = `search-option-${i}`;
    item.addEventListener('pointerdown', event => event.preventDefault()); // the input keeps the focus
    item.addEventListener('click', () => take(i));
    return item;
  }

  function move(to) {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = (to + list.children.length) % list.children.length;
    const item = list.children[active];
    item.setAttribute('aria-selected', 'true');
    item.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', item.id);
  }

  /** The first name, unless others are called the same: then a reader has to say which. */
  function takeBest() {
    if (alike && found.length > 1 && found[0].name === found[1].name) {
      const text = input.value.trim();
      first = false;
      close();
      input.blur();
      alike(text);
      return;
    }
    take(0);
  }

  function take(i) {
    const name = found[i];
    first = false;
    if (!name) {
      const text = input.value.trim();
      close();
      if (showAll) {
        input.blur();
        showAll(text);
      } else {
        form.submit();
      }
      return;
    }
    input.value = name.name;
    close();
    input.blur();
    choose(name);
  }

  input.addEventListener('input', event => {
    first = false;
    if (!event.isComposing) {
      look();
    }
  });
  input.addEventListener('compositionend', look);
  input.addEventListener('focus', () => input.value && list.hidden && look());
  input.addEventListener('blur', close);
  input.addEventListener('keydown', event => {
    if (event.isComposing) {
      return;
    }
    const moves = { ArrowDown: active + 1, ArrowUp: active < 0 ? -1 : active - 1 };
    if (event.key in moves && found.length) {
      event.preventDefault();
      move(moves[event.key]);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    }
  });
  form.addEventListener('submit', event => {
    if (enterAsks && active < 0) {
      return;
    }
    event.preventDefault();
    if (found.length) {
      if (active < 0) {
        takeBest();
      } else {
        take(active);
      }
    } else {
      first = true;
      look();
    }
  });
}

/** For each name where it lies: as much as tells it from others that are called the same, else its last two divisions. */
export function toldApart(names) {
  return names.map(name => {
    const path = name.path.split(' · ');
    const others = names.filter(other => other !== name && other.name === name.name).map(other => other.path.split(' · '));
    const same = Math.max(0, ...others.map(other => path.findIndex((part, i) => part !== other[i])).map(i => (i < 0 ? path.length : i)));
    const usual = Math.max(0, path.length - 2);
    return path.slice(others.length ? Math.min(same, usual) : usual).join(' › ');
  });
}

/** The years of a form that is not today's. */
function period(name) {
  const [from, to] = [name.validFrom, name.validTo].map(day => day?.slice(0, 4) ?? '');
  return from || to ? ` ${from}–${to}` : '';
}

/** The name with the matched part marked. */
function marked(name, part) {
  const at = part ? name.indexOf(part) : -1;
  const whole = document.createDocumentFragment();
  if (at < 0) {
    whole.append(name);
    return whole;
  }
  const mark = document.createElement('mark');
  mark.textContent = part;
  whole.append(name.slice(0, at), mark, name.slice(at + part.length));
  return whole;
}
