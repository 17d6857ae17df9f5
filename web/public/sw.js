// Keeps the phone's pages at hand for when there is no network. Nothing of the API is kept here.
const STORE = 'baodao-pages-1'
const MOST = 300

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(STORE).then((store) => store.add('/m')).then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  const old = caches.keys().then((names) => Promise.all(names.filter((name) => name !== STORE).map((name) => caches.delete(name))))
  event.waitUntil(old.then(() => self.clients.claim()))
})

// A page names what it loaded before this worker was there.
self.addEventListener('message', (event) => {
  const files = (Array.isArray(event.data) ? event.data : []).filter((one) => new URL(one).origin === location.origin)
  event.waitUntil(caches.open(STORE).then((store) => Promise.all(files.map((file) => keepOnce(store, file)))))
})

async function keepOnce(store, file) {
  if (await store.match(file)) return
  await store.add(file).catch(() => undefined)
}

async function page(request) {
  const store = await caches.open(STORE)
  try {
    const answer = await fetch(request)
    if (answer.ok) await store.put('/m', answer.clone())
    return answer
  } catch {
    return (await store.match('/m')) ?? Response.error()
  }
}

/** Files with their content in their name never change. */
async function file(request) {
  const store = await caches.open(STORE)
  const kept = await store.match(request)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) {
    await store.put(request, answer.clone())
    const names = await store.keys()
    await Promise.all(names.slice(0, Math.max(0, names.length - MOST)).filter((name) => !name.url.endsWith('/m')).map((name) => store.delete(name)))
  }
  return answer
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const address = new URL(request.url)
  if (request.method !== 'GET' || address.origin !== location.origin) return
  if (request.mode === 'navigate' && /^\/m(\/|$)/.test(address.pathname)) event.respondWith(page(request))
  else if (address.pathname.startsWith('/assets/')) event.respondWith(file(request))
})
