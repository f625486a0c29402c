// Questions to the server. A question that a newer one has overtaken is given up.

const KINDS = 'application/json, application/geo+json, application/problem+json';

/** Asks for JSON; throws an error whose message is the server's own sentence, or empty where it gave none: a browser's is not for readers. */
export async function ask(path, parameters = {}, signal = undefined) {
  const query = new URLSearchParams(parameters).toString();
  const answer = await fetch(query ? `${path}?${query}` : path, { signal, headers: { Accept: KINDS } }).catch(wordless);
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    throw new Error(problem.detail ?? '');
  }
  return answer.json().catch(wordless);
}

function wordless() {
  throw new Error('');
}

/** A function that asks, and forgets what it asked before; it gives null when it was itself overtaken. */
export function latest(path) {
  let pending = null;
  return async parameters => {
    pending?.abort();
    const mine = pending = new AbortController();
    try {
      const answer = await ask(path, parameters, mine.signal);
      return mine.signal.aborted ? null : answer;
    } catch (error) {
      if (mine.signal.aborted) {
        return null;
      }
      throw error;
    }
  };
}

/** Runs a function when it has not been called again for so many milliseconds. */
export function calm(milliseconds, run) {
  let timer = 0;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => run(...values), milliseconds);
  };
}
