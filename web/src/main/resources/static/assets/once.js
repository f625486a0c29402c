// A form is sent once, however often its button is clicked: a second click while the first is on its way would be told that the thing is
// done already. Scripts that send a form themselves are left alone; a page that comes back out of the browser's memory may send again.

const LONGEST_WAIT = 15_000;

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
  setTimeout(() => delete form.dataset.underWay, LONGEST_WAIT); // what answers with a file leaves the page standing
});

addEventListener('pageshow', () => {
  document.querySelectorAll('form[data-under-way]').forEach(form => delete form.dataset.underWay);
});
