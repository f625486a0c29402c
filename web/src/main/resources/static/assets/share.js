// Giving the map to somebody: by the device's own way of sharing, else by a link to copy.
import { say } from './said.js';
import { words } from './texts.js';

export function sharing() {
  const tool = document.getElementById('tool-share');
  tool.addEventListener('click', share);
  tool.hidden = false;
}

async function share() {
  const url = location.href;
  if (navigator.share) {
    try {
      await navigator.share({ title: document.title, url });
      return;
    } catch (error) {
      if (error.name === 'AbortError') {
        return; // the reader thought better of it
      }
    }
  }
  try {
    await navigator.clipboard.writeText(url);
    say(words('shareCopied'));
  } catch {
    say(words('shareByHand'), url);
  }
}
