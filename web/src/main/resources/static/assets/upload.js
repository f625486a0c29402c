// The file of a form marked data-upload goes to the server in pieces: a photograph, a paper of a case. After a broken connection it goes on
// where the server says it stands, even on a page that was loaded anew. Without this script the form sends the file in one.

const PIECE = 1 << 20;
const PAUSES = [1, 2, 4, 8, 15, 30];
const meta = name => document.querySelector(`meta[name="${name}"]`)?.content ?? '';

function call(method, address, headers = {}, body = undefined, signal = undefined) {
  return fetch(address, { method, body, signal, headers: { 'Tus-Resumable': '1.0.0', Accept: 'application/json', [meta('csrf-header')]: meta('csrf-token'), ...headers } });
}

/** The server's own sentence of why it refused; empty where it gave none. */
async function sentence(answer) {
  const problem = await answer.json().catch(() => ({}));
  return problem.detail ?? '';
}

function base64(text) {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

/** The address of the file's upload: the one begun before if the server still knows it, or a new one. */
async function begin(file, key, signal) {
  const before = localStorage.getItem(key);
  if (before && (await call('HEAD', before, {}, undefined, signal)).ok) {
    return before;
  }
  const answer = await call('POST', '/survey/uploads', { 'Upload-Length': file.size, 'Upload-Metadata': `filename ${base64(file.name)}` }, undefined, signal);
  if (!answer.ok) {
    throw new Refused(await sentence(answer));
  }
  localStorage.setItem(key, answer.headers.get('Location'));
  return answer.headers.get('Location');
}

class Refused extends Error {}

async function pieces(file, address, show, signal) {
  const state = await call('HEAD', address, {}, undefined, signal);
  if (!state.ok) {
    throw new Refused('');
  }
  let at = Number(state.headers.get('Upload-Offset'));
  while (at < file.size) {
    show(at, file.size);
    const answer = await call('PATCH', address, { 'Upload-Offset': at, 'Content-Type': 'application/offset+octet-stream' }, file.slice(at, at + PIECE), signal);
    if (!answer.ok && answer.status < 500 && answer.status !== 409) {
      throw new Refused(await sentence(answer));
    }
    if (!answer.ok) {
      throw new Error('again');
    }
    at = Number(answer.headers.get('Upload-Offset'));
  }
  show(at, file.size);
}

/** Sends the file, again after each break, until it has come or somebody has cancelled. */
async function send(file, key, told, signal) {
  for (let tries = 0; ; tries++) {
    try {
      const address = await begin(file, key, signal);
      await pieces(file, address, told.show, signal);
      return address.split('/').pop();
    } catch (error) {
      if (signal.aborted || error instanceof Refused || tries >= 20) {
        throw error;
      }
      told.broken();
      await new Promise(done => setTimeout(done, 1000 * PAUSES[Math.min(tries, PAUSES.length - 1)]));
    }
  }
}

function attend(form) {
  const bar = form.querySelector('progress');
  const said = form.querySelector('[role="status"]');
  const button = form.querySelector('button:not([type="button"])');
  const stop = form.querySelector('button[type="button"]');
  const told = {
    show(at, size) {
      bar.hidden = false;
      bar.value = at / size;
      said.textContent = form.dataset.sent.replace('{0}', Math.floor(100 * at / size));
    },
    broken() {
      said.textContent = form.dataset.broken;
    },
  };
  form.addEventListener('submit', async event => {
    const chosen = form.elements.file.files[0];
    if (!chosen) {
      return;
    }
    event.preventDefault();
    const key = `upload ${chosen.name} ${chosen.size} ${chosen.lastModified}`;
    const cancel = new AbortController();
    stop.hidden = false;
    stop.onclick = () => cancel.abort();
    button.disabled = true;
    try {
      form.elements.upload.value = await send(chosen, key, told, cancel.signal);
      localStorage.removeItem(key);
      form.elements.file.disabled = true;
      form.submit();
    } catch (error) {
      said.textContent = cancel.signal.aborted ? form.dataset.cancelled : error.message || form.dataset.failed;
      button.disabled = false;
    } finally {
      stop.hidden = true;
    }
  });
  form.dataset.attended = 'true';
}

document.querySelectorAll('form[data-upload]').forEach(attend);
