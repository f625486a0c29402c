// Papers take a moment to be written: the button says so until the file is there, and what was refused is told beside it.
const busy = document.getElementById('paper-busy').textContent;
const trouble = document.getElementById('paper-trouble');

async function fetchFile(link) {
  const said = link.textContent;
  link.textContent = busy;
  link.setAttribute('aria-busy', 'true');
  trouble.hidden = true;
  try {
    const answer = await fetch(link.href);
    if (!answer.ok) {
      const problem = await answer.json().catch(() => null);
      trouble.textContent = problem?.detail ?? trouble.textContent;
      trouble.hidden = false;
      return;
    }
    const name = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('Content-Disposition') ?? '');
    const file = document.createElement('a');
    file.href = URL.createObjectURL(await answer.blob());
    file.download = name ? decodeURIComponent(name[1]) : '';
    file.click();
    URL.revokeObjectURL(file.href);
  } catch {
    trouble.hidden = false;
  } finally {
    link.textContent = said;
    link.removeAttribute('aria-busy');
  }
}

for (const link of document.querySelectorAll('[data-paper-file]')) {
  link.addEventListener('click', event => {
    event.preventDefault();
    if (!link.hasAttribute('aria-busy')) {
      fetchFile(link);
    }
  });
}
