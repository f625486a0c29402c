// Keeps field sheets for where there is no network: whatever the server answers is the newest and is kept, and only silence is answered from
// what was kept. Signing out empties the store.

const STORE = 'field-sheets';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', event => {
  if (event.request.method === 'GET' && event.request.url.startsWith(self.location.origin)) {
    event.respondWith(answer(event.request));
  }
});

async function answer(request) {
  const store = await caches.open(STORE);
  try {
    const fresh = await fetch(request);
    if (fresh.ok && !fresh.redirected && await store.match(request, { ignoreVary: true })) {
      await store.put(request, fresh.clone());
    }
    return fresh;
  } catch (silence) {
    const kept = await store.match(request, { ignoreVary: true });
    if (kept) {
      return kept;
    }
    throw silence;
  }
}
