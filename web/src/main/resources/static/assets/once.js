// A form is sent once, however often its button is clicked: a second click while the first is on its way would be told that the thing is
// done already. What takes its time is shown to be under way on the button. Scripts that send a form themselves are left alone; a page that
// comes back out of the browser's memory may send again.

const PATIENCE = 400;
const LONGEST_WAIT = 30_000;

document.addEventListener('submit', event => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== 'post') {
    return;
  }
  if (form.dataset.underWay) {
    event.preventDefault();
    return;
  }
  form.dataset.underWay = 'true';
  setTimeout(() => busy(form, event.submitter), PATIENCE);
  setTimeout(() => rest(form), LONGEST_WAIT); // what answers with a file leaves the page standing
});

addEventListener('pageshow', () => document.querySelectorAll('form[data-under-way]').forEach(rest));

function busy(form, button) {
  if (form.dataset.underWay && button && !button.hasAttribute('aria-busy')) {
    const wheel = document.createElement('span');
    wheel.className = 'spinner-border spinner-border-sm ms-1';
    wheel.setAttribute('aria-hidden', 'true');
    button.setAttribute('aria-busy', 'true');
    button.append(wheel);
  }
}

function rest(form) {
  delete form.dataset.underWay;
  for (const button of form.querySelectorAll('[aria-busy]')) {
    button.removeAttribute('aria-busy');
    button.querySelector('.spinner-border')?.remove();
  }
}
