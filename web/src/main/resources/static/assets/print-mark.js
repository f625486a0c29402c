// What is printed says to the minute when: the page itself, which may have been kept for where there is no network, only knows the day.

const minute = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

window.addEventListener('beforeprint', () => {
  document.querySelectorAll('.print-mark time').forEach(time => { time.textContent = minute.format(new Date()); });
});
