// Keeps what somebody types into a form until the server has taken it. Whoever signs in again after their session ended finds the form as
// they left it. What is kept stays in this browser, for one person, for a week at most, and goes when they sign out; of a reader without an
// account it stays in this window and goes with it. Of files only the names are kept, to tell which must be chosen again; of hidden fields
// and passwords nothing is. data-forget on a form keeps it out.

const meta = key => document.querySelector(`meta[name="${key}"]`)?.content ?? '';
const reader = meta('reader');
const store = reader ? localStorage : sessionStorage;
const KEY = 'kept-form ';
const SENT = 'sent-forms';
const WEEK = 7 * 24 * 3600 * 1000;
const FLEETING = ['_csrf', 'rowVersion', 'fingerprint']; // hidden fields that do not tell which thing a form is about
const forms = [...document.querySelectorAll('form[method="post"]:not([data-forget])')]
  .filter(form => !form.querySelector('[type="password"]') && fields(form).length > 0);

function fields(form) {
  return [...form.elements].filter(each => each.name && !['hidden', 'submit', 'button', 'fieldset', 'output'].includes(each.type));
}

// Hidden fields are read when the page opens: scripts fill some of them in later.
const names = new Map(forms.map(form => [form, nameOf(form)]));
const name = form => names.get(form);

function nameOf(form) {
  const about = [...form.elements].filter(each => each.type === 'hidden' && !FLEETING.includes(each.name)).map(each => each.value);
  return [KEY + reader, new URL(form.getAttribute('action') || location.href, location.href).pathname, ...about].join(' ');
}

function read(key, otherwise) {
  try {
    return JSON.parse(store.getItem(key)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

function keep(key, what) {
  try {
    store.setItem(key, JSON.stringify(what));
  } catch {
    store.removeItem(key); // longer than the browser keeps
  }
}

function valueOf(field) {
  return field.type === 'checkbox' || field.type === 'radio' ? field.checked
    : field.type === 'file' ? [...field.files].map(file => file.name) : field.value;
}

const typed = form => fields(form).map(each => [each.name, valueOf(each)]);
const keepForm = form => keep(name(form), { at: Date.now(), fields: typed(form) });

function restore(form) {
  const kept = read(name(form), null)?.fields;
  const present = fields(form);
  if (!kept || kept.length !== present.length || JSON.stringify(kept) === JSON.stringify(typed(form))) return;
  const files = [];
  present.forEach((each, i) => {
    const [field, value] = kept[i];
    if (each.name !== field) return;
    if (Array.isArray(value)) files.push(...value);
    else if (typeof value === 'boolean') each.checked = value;
    else each.value = value;
    each.dispatchEvent(new Event('input', { bubbles: true }));
  });
  for (let around = form.closest('details'); around; around = around.parentElement.closest('details')) around.open = true;
  form.dataset.restored = 'true';
  const told = document.createElement('p');
  told.className = 'alert alert-info py-1';
  told.setAttribute('role', 'status');
  told.textContent = [meta('restored'), ...files.length ? [meta('choose-again'), files.join('、')] : []].join(' ');
  form.prepend(told);
}

for (const key of Object.keys(store).filter(each => each.startsWith(KEY))) {
  if (!(read(key, null)?.at > Date.now() - WEEK)) store.removeItem(key);
}
// The server has taken a form when the page after it is neither the door, nor a refusal, nor a failure.
const sent = read(SENT, []);
keep(SENT, []);
if (!reader) localStorage.removeItem(SENT); // whose session is over has sent nothing
if (!document.getElementById('refusal') && !('failed' in document.body.dataset)) {
  sent.forEach(key => store.removeItem(key));
}

for (const form of forms) {
  restore(form);
  form.addEventListener('input', () => keepForm(form));
  form.addEventListener('submit', () => {
    keepForm(form);
    keep(SENT, [name(form)]);
  });
}
