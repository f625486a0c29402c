// Words of the page: they stand in the document, which the server wrote in the reader's language.

const holders = ['map-texts', 'search-texts'].map(id => document.getElementById(id)).filter(Boolean);
const language = document.documentElement.lang || 'zh';
const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
const finer = new Intl.NumberFormat(language, { maximumSignificantDigits: 4 });

/** The words of a key, with {0}, {1}… filled in; empty if the page has none. */
export function words(key, ...values) {
  const text = holders.find(holder => key in holder.dataset)?.dataset[key] ?? '';
  return text.replace(/\{(\d)\}/g, (hole, i) => values[i] ?? '');
}

/** Words that hang on a value from the server, such as a status; the value itself where there are none. */
export function wordsFor(prefix, value) {
  const text = String(value ?? '');
  const key = text === text.toUpperCase() ? text.toLowerCase() : text;
  return words(prefix + key.charAt(0).toUpperCase() + key.slice(1)) || text;
}

/** What the class of a place is called in the reader's language; as the register has it where there is no other word. */
export function classOf({ classCode, className }) {
  return document.querySelector(`#search-texts data[value="${CSS.escape(classCode ?? '')}"]`)?.textContent ?? className;
}

/** A length or distance for a reader. */
export function length(metres) {
  return metres < 1000 ? words('metres', number.format(Math.round(metres))) : words('kilometres', number.format(metres / 1000));
}

/** A copy of a template's content; what each slot shall hold is a text or a node, and a slot without one stays empty. */
export function filled(template, slots) {
  const copy = document.getElementById(template).content.cloneNode(true);
  for (const [name, value] of Object.entries(slots)) {
    copy.querySelector(`[data-slot="${name}"]`)?.replaceChildren(value ?? '');
  }
  return copy;
}

/** An area for a reader. */
export function area(squareMetres) {
  return squareMetres < 100_000 ? words('squareMetres', number.format(Math.round(squareMetres)))
    : words('squareKilometres', finer.format(squareMetres / 1_000_000));
}
