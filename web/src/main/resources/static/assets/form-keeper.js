// Keeps what is typed into a form marked data-keep until the server has taken it. Whoever signs in again after their session ended finds
// the form as they left it. What is kept stays in this browser, for one person, and goes when they sign out. Files are never kept.

const meta = key => document.querySelector(`meta[name="${key}"]`)?.content ?? '';
const reader = meta('reader');
const KEY = 'kept-form ';
const SENT = 'sent-forms';
const forms = [...document.querySelectorAll('form[data-keep]')];

const name = form => `${KEY}${reader} ${new URL(form.action).pathname}`;
const fields = form => [...form.elements].filter(each => each.name && !['hidden', 'file', 'submit', 'button'].includes(each.type));
const read = (key, otherwise) => JSON.parse(localStorage.getItem(key) ?? otherwise);
const typed = form => fields(form).map(each => [each.name, each.type === 'checkbox' || each.type === 'radio' ? each.checked : each.value]);

function restore(form) {
  const kept = read(name(form), 'null');
  const present = fields(form);
  if (!kept || kept.length !== present.length || JSON.stringify(kept) === JSON.stringify(typed(form))) return;
  present.forEach((each, i) => {
    if (each.name !== kept[i][0]) return;
    if (typeof kept[i][1] === 'boolean') each.checked = kept[i][1]; else each.value = kept[i][1];
    each.dispatchEvent(new Event('input', { bubbles: true }));
  });
  form.closest('details')?.setAttribute('open', '');
  form.dataset.restored = 'true';
  const told = document.createElement('p');
  told.className = 'alert alert-info py-1';
  told.setAttribute('role', 'status');
  told.textContent = meta('restored');
  form.prepend(told);
}

// The server has taken a form when the page after it is neither the door, nor a refusal, nor a failure.
const sent = read(SENT, '[]');
localStorage.setItem(SENT, '[]');
if (reader && !document.getElementById('refusal') && !('failed' in document.body.dataset)) {
  sent.forEach(key => localStorage.removeItem(key));
}

for (const form of forms) {
  restore(form);
  form.addEventListener('input', () => localStorage.setItem(name(form), JSON.stringify(typed(form))));
  form.addEventListener('submit', () => {
    localStorage.setItem(name(form), JSON.stringify(typed(form)));
    localStorage.setItem(SENT, JSON.stringify([name(form)]));
  });
}
