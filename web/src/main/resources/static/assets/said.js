// A strip that says something once, with a link to copy where there is one.

const strip = document.getElementById('said');
const text = document.getElementById('said-text');
const link = document.getElementById('said-link');

document.getElementById('said-end').addEventListener('click', () => { strip.hidden = true; });

/** Says a sentence; a link stands beside it, chosen whole. */
export function say(sentence, address = '') {
  strip.hidden = false;
  text.textContent = sentence;
  link.hidden = !address;
  link.value = address;
  if (address) {
    link.focus();
    link.select();
  }
}
