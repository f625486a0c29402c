// What of the map did not come, because the network was away or the server did not answer: it is said, and fetched again.

const strip = document.getElementById('trouble');
const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 60_000;

/** Watches for what fails; its failed(what, again) hears of something with the way to fetch it anew, came(what) that it is there. */
export function troubles() {
  const missing = new Map(); // what, by its own name or element, to the way to fetch it again
  let wait = FIRST_WAIT;
  let timer = 0;

  function failed(what, again) {
    missing.set(what, again);
    strip.hidden = false;
    if (!timer) {
      timer = setTimeout(retry, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    }
  }

  function came(what) {
    if (missing.delete(what) && missing.size === 0) {
      clearTimeout(timer);
      timer = 0;
      wait = FIRST_WAIT;
      strip.hidden = true;
    }
  }

  function retry() {
    clearTimeout(timer);
    timer = 0;
    [...missing.values()].forEach(again => again());
  }

  document.getElementById('trouble-again').addEventListener('click', retry);
  window.addEventListener('online', retry);
  return { failed, came };
}

/** Tiles that fail keep their place; one that is asked for anew is shown as any other when it comes. */
export function watchTiles(layer, { failed, came }) {
  layer.on('tileerror', ({ tile }) => failed(tile, () => { tile.src = tile.src; }));
  layer.on('tileload tileunload tileabort', ({ tile }) => came(tile));
}
