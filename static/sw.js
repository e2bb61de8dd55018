// Keeps what a reader visited, so that it can be read without a connection. The build writes SITE
// before this text: the files of one version, each with its hash in its name.
//
// Pages and the index come from the network first and from here when there is none; files whose name
// has a hash come from here first. A page names its files by their hashes, and the index belongs to one
// matcher, so a saved page never runs with what belongs to another version.
//
// To switch it off for everybody, publish with "offline: false" in site.yml: browsers that look for a
// new version find one that deletes what was kept and leaves.

const root = new URL("./", self.location).href;
const PAGES = `errata ${root} pages`;
const FILES = `errata ${root} files`;
const INDEX = `errata ${root} index`;
const MOST = { [PAGES]: 100, [FILES]: 200, [INDEX]: 100 };
const LARGEST = 4 << 20;
const PATIENCE = 6000;
const SAVED = "x-saved";

const at = (address) => new URL(address, root).href;
const fixed = new Set(SITE.files.map(at));

/** The parts of a small index; of a large one only what was asked for is kept. */
const parts = SITE.parts.map(at);

/** When the copy was saved that a window shows; only windows that show one are here. */
const shown = new Map();

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = request.url.split("#")[0];
  if (request.method !== "GET" || !url.startsWith(root) || request.headers.has("range")) {
    return;
  }
  if (request.mode === "navigate") {
    event.respondWith(page(event, url.split("?")[0]));
  } else if (fixed.has(url) || url.startsWith(at("static/")) || /\/match\/matcher\.[^/]+$/.test(url)) {
    event.respondWith(file(request));
  } else if (url.startsWith(at("match/"))) {
    event.respondWith(index(request));
  }
});
self.addEventListener("message", (event) => {
  if (event.data === "saved?") {
    event.source.postMessage({ saved: shown.get(event.source.id) ?? null });
  }
});

async function install() {
  const files = await caches.open(FILES);
  const missing = [];
  for (const url of fixed) {
    if (!(await files.match(url))) {
      missing.push(url);
    }
  }
  await files.addAll(missing);
  await Promise.all([
    save(PAGES, at("")),
    save(PAGES, at(SITE.offline)),
    saveIndex().catch(() => {}),
  ]);
  await self.skipWaiting();
}

/** Names hold hashes, so parts that are there stay; one after the other, behind what the page needs. */
async function saveIndex() {
  await save(INDEX, at(SITE.index));
  const kept = await caches.open(INDEX);
  for (const url of parts) {
    if (!(await kept.match(url))) {
      await save(INDEX, url);
    }
  }
}

/** Takes over at once, and saves the page that a first visit began with. */
async function activate() {
  await self.clients.claim();
  const windows = await self.clients.matchAll({ type: "window" });
  const open = windows.map((window) => window.url.split(/[?#]/)[0]);
  await Promise.allSettled(open.filter((url) => url.startsWith(root)).map((url) => save(PAGES, url)));
  await bound(FILES);
}

async function page(event, url) {
  const kept = await caches.match(url, { cacheName: PAGES });
  const id = event.resultingClientId;
  try {
    const answer = await inTime(fetch(event.request), kept ? PATIENCE : 0);
    if (answer.ok && !answer.redirected) {
      event.waitUntil(put(PAGES, url, answer.clone()));
    }
    return answer;
  } catch {
    const copy = kept ?? (await caches.match(at(SITE.offline), { cacheName: PAGES }));
    if (kept && id) {
      shown.set(id, kept.headers.get(SAVED));
    }
    return copy ?? Response.error();
  }
}

async function file(request) {
  const kept = await caches.match(request, { cacheName: FILES });
  if (kept) {
    return kept;
  }
  const answer = await fetch(request);
  if (answer.ok && hasHash(request.url)) {
    put(FILES, request.url, answer.clone());
  }
  return answer;
}

async function index(request) {
  try {
    const answer = await fetch(request);
    if (answer.ok) {
      put(INDEX, request.url, answer.clone());
    }
    return answer;
  } catch (problem) {
    const kept = await caches.match(request, { cacheName: INDEX });
    if (kept) {
      return kept;
    }
    throw problem;
  }
}

/** A site's own pictures keep their names when they change, so they are not kept. */
function hasHash(url) {
  return /\.[0-9a-f]{10,}\.[a-z0-9]+$/.test(url);
}

async function save(cache, url) {
  const answer = await fetch(url, { cache: "no-cache" });
  if (!answer.ok || answer.redirected) {
    throw new Error(`${answer.status} ${url}`);
  }
  await put(cache, url, answer);
}

/** Keeps an answer with the moment; the oldest go when there are too many. */
async function put(name, url, answer) {
  const body = await answer.blob();
  if (body.size > LARGEST) {
    return;
  }
  const headers = new Headers(answer.headers);
  headers.set(SAVED, new Date().toISOString());
  const cache = await caches.open(name);
  await cache.delete(url);
  await cache.put(url, new Response(body, { status: 200, headers }));
  await bound(name);
}

async function bound(name) {
  const cache = await caches.open(name);
  const keys = (await cache.keys()).map((request) => request.url);
  const needed = new Set([...fixed, at(""), at(SITE.offline), at(SITE.index), ...parts]);
  const spare = keys.filter((url) => !needed.has(url));
  const many = Math.max(0, keys.length - MOST[name]);
  await Promise.all(spare.slice(0, many).map((url) => cache.delete(url)));
}

/** Fails after a while; never where nothing else could be shown. */
function inTime(promise, patience) {
  if (!patience) {
    return promise;
  }
  const late = new Promise((_, fail) => setTimeout(() => fail(new Error("late")), patience));
  return Promise.race([promise, late]);
}
