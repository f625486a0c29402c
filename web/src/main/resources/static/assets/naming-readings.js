// Characters with several readings: the clerk chooses and ticks; what is ticked stands in a hidden field as "0=bǔ 2=xià".
import { words } from './texts.js';

/**
 * @param field   the hidden field, with what was confirmed before
 * @param box     shown while there is something to confirm
 * @param list    gets an item for each character
 * @param changed called after each choice
 */
export function readings(field, box, list, changed) {
  let kept = new Map(); // by position and character, so that a reading goes with its character
  let asked = '';
  const before = field.value.split(/\s+/).filter(Boolean).map(word => word.split('='));
  let unread = before.length > 0;

  function text(name) {
    const characters = [...name];
    if (unread) {
      unread = false;
      before.forEach(([at, syllable]) => kept.set(key(at, characters[at]), syllable));
    }
    const standing = characters.map((character, i) => [i, kept.get(key(i, character))]).filter(([, syllable]) => syllable);
    field.value = standing.map(([i, syllable]) => `${i}=${syllable}`).join(' ');
    return field.value;
  }

  /** Asks about these characters, and about those that were confirmed already, so that a choice can be taken back. */
  function ask(name, polyphones) {
    const open = polyphones.map(each => key(each.index, each.character)).join(' ');
    const characters = [...name];
    const done = [...offered.values()].filter(each => characters[each.index] === each.character
      && kept.has(key(each.index, each.character)) && !polyphones.some(other => other.index === each.index));
    polyphones.forEach(each => offered.set(key(each.index, each.character), each));
    const all = [...polyphones, ...done].sort((a, b) => a.index - b.index);
    const now = name + ' ' + open + ' ' + all.length;
    box.hidden = all.length === 0;
    if (now !== asked) {
      asked = now;
      const focused = document.activeElement?.id;
      list.replaceChildren(...all.map(item));
      document.getElementById(focused)?.focus();
    }
  }

  const offered = new Map();

  function item(polyphone) {
    const copy = document.getElementById('polyphone-template').content.cloneNode(true);
    const select = copy.querySelector('select');
    const input = copy.querySelector('input[maxlength]');
    const tick = copy.querySelector('input[type=checkbox]');
    const mine = key(polyphone.index, polyphone.character);
    const free = polyphone.readings.length === 0;
    const chooser = free ? input : select;
    select.hidden = free;
    input.hidden = !free;
    polyphone.readings.forEach(each => select.add(new Option(each)));
    chooser.value = kept.get(mine) ?? polyphone.chosen;
    chooser.id = 'reading-' + polyphone.index;
    tick.id = 'confirm-' + polyphone.index;
    tick.checked = kept.has(mine);
    copy.querySelector('.form-check-label').htmlFor = tick.id;
    const label = copy.querySelector('.polyphone-label');
    label.htmlFor = chooser.id;
    label.textContent = words('reading', polyphone.character);
    const keep = () => {
      const syllable = chooser.value.trim();
      if (tick.checked && syllable) {
        kept.set(mine, syllable);
      } else {
        kept.delete(mine);
      }
      text(document.getElementById('name').value.trim());
      changed();
    };
    tick.addEventListener('change', keep);
    chooser.addEventListener('change', keep);
    return copy;
  }

  return { text, ask };
}

function key(index, character) {
  return `${index}${character ?? ''}`;
}
