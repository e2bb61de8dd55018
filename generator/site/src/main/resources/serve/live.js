// Keeps a page of the site fresh while somebody works on it, and shows what is wrong with it.
import { listen, untilDone } from "./events.js";
import { ask, counted, drawn, element } from "./findings.js";
import { patch } from "./patch.js";

const KEPT = "errata-live-kept";
const loaded = document.querySelector("meta[name=errata-live]")?.content ?? "";
const seen = { loaded, page: null };
const overlay = { host: null, body: null, open: null };

restore();
const begun = untilDone(() => load(location.pathname)).then(begin);
untilDone(state);
listen(loaded, follow);

/** What differs is found by comparing with the page as it was loaded, so that must be had again. */
function begin(page) {
  if (page.beat === seen.loaded) {
    seen.page = page;
    place();
    overlay.host.dataset.fresh = "";
  } else {
    reload();
  }
}

/** Shows what changed; the page's own part first. */
async function follow() {
  await begun;
  const [next] = await Promise.all([load(location.pathname), state()]);
  if (!seen.page) {
    return reload();
  }
  if (next.documentElement.isEqualNode(seen.page.documentElement)) {
    return undefined;
  }
  if (!asked() && body(next)) {
    seen.page = next;
    return undefined;
  }
  return reload();
}

/** The page as the server makes it now, as a document; no script of it runs. */
function load(path) {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open("GET", path);
    request.responseType = "document";
    request.onload = () => {
      const mark = request.response?.querySelector("meta[name=errata-live]");
      mark?.remove();
      // What has no mark is no page, and would never come back from a mistake.
      mark ? done(Object.assign(request.response, { beat: mark.content })) : failed();
    };
    request.onerror = failed;
    request.send();
  });
}

/** Whether the box or the line holds a question, or their matcher an index that may be old by now. */
function asked() {
  const worker = new URL(document.documentElement.dataset.worker ?? "", location.href).href;
  return (
    ["paste", "jump"].some((id) => document.getElementById(id)?.value) ||
    performance.getEntriesByType("resource").some((entry) => entry.name === worker)
  );
}

function body(next) {
  const old = seen.page;
  if (!head(old.head, next.head) || !patch(document.body, old.body, next.body)) {
    return false;
  }
  const root = document.documentElement;
  for (const { name, value } of next.documentElement.attributes) {
    if (old.documentElement.getAttribute(name) !== value) {
      root.setAttribute(name, value);
    }
  }
  document.title = next.title;
  styles(next);
  return true;
}

/** Other scripts or another policy need another page. */
function head(old, next) {
  const fixed = (from) => [...from.querySelectorAll("script[src], meta[http-equiv], base")];
  const before = fixed(old);
  const after = fixed(next);
  return before.length === after.length && before.every((node, i) => node.isEqualNode(after[i]));
}

/** A new stylesheet comes before the old one goes, so the page is never without. */
function styles(next) {
  const links = (from) => [...from.querySelectorAll("link[rel=stylesheet]")];
  const wanted = links(next.head);
  const there = links(document.head);
  const same = (one, other) => one.getAttribute("href") === other.getAttribute("href");
  const old = there.filter((link) => !wanted.some((other) => same(link, other)));
  const come = wanted.filter((link) => !there.some((other) => same(link, other)));
  const gone = () => old.forEach((link) => link.remove());
  if (!come.length) {
    gone();
  }
  let left = come.length;
  for (const link of come) {
    const made = document.importNode(link, true);
    made.onload = made.onerror = () => --left === 0 && gone();
    (there.at(-1) ?? document.head.lastChild).after(made);
  }
}

/** Loads the page anew; the place, the box and the cursor stay. */
function reload() {
  const box = document.getElementById("paste");
  const kept = {
    path: location.pathname,
    x: scrollX,
    y: scrollY,
    text: box?.value ?? "",
    focused: Boolean(box) && document.activeElement === box,
    start: box?.selectionStart ?? 0,
    end: box?.selectionEnd ?? 0,
  };
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(kept));
  } catch {
    // Without storage the browser's own memory of the place has to do.
  }
  location.reload();
}

function restore() {
  let kept = null;
  try {
    kept = JSON.parse(sessionStorage.getItem(KEPT));
    sessionStorage.removeItem(KEPT);
  } catch {
    return;
  }
  if (kept?.path !== location.pathname) {
    return;
  }
  const box = document.getElementById("paste");
  if (box && kept.text) {
    box.value = kept.text;
  }
  if (box && kept.focused) {
    box.focus({ preventScroll: true });
    box.setSelectionRange(kept.start, kept.end);
  }
  keepPlace(kept);
}

/** Answers that come in above the place would move it. */
function keepPlace({ x, y }) {
  const back = () => scrollTo(x, y);
  const results = document.getElementById("results");
  const observer = new MutationObserver(back);
  const end = () => observer.disconnect();
  if (results) {
    observer.observe(results, { attributes: true, childList: true, subtree: true });
  }
  addEventListener("pageshow", back, { once: true });
  for (const type of ["wheel", "touchstart", "keydown", "mousedown"]) {
    addEventListener(type, end, { once: true, passive: true });
  }
  setTimeout(end, 2000);
  back();
}

/** Asks what is wrong with this page, and shows it. */
async function state() {
  const now = await ask(`state?path=${encodeURIComponent(location.pathname)}`);
  if (!now) {
    return;
  }
  show(now);
  if (now.entry) {
    panel(await ask(`panel?path=${encodeURIComponent(location.pathname)}`));
  }
}

/** The overlay has a root of its own, so neither the page's styles nor its scripts reach it. */
function place() {
  if (!overlay.host) {
    overlay.host = element("div", { id: "errata-overlay" });
    const root = overlay.host.attachShadow({ mode: "open" });
    overlay.body = element("aside", { class: "overlay", "aria-label": "Errata" });
    root.append(element("link", { rel: "stylesheet", href: "/__errata/live.css" }), overlay.body);
    document.documentElement.append(overlay.host);
  }
  return overlay.body;
}

function show(now) {
  const errors = now.findings?.some((finding) => finding.severity === "error");
  const total = (now.errors ?? 0) + (now.warnings ?? 0);
  const summary = element("summary", {}, heading(now));
  const others = total > (now.findings?.length ?? 0);
  const details = element(
    "details",
    {},
    summary,
    element(
      "div",
      { class: "inside" },
      notes(now),
      (now.findings ?? []).map((finding) => drawn(finding, now.token)),
      element("div", { id: "panel" }),
      element(
        "p",
        { class: "ways" },
        now.open ? element("a", { href: now.open }, "Edit this page") : null,
        element("a", { href: "/__errata/" }, others ? `All findings: ${counted(now.errors, now.warnings)}` : "All findings"),
      ),
    ),
  );
  details.open = overlay.open ?? Boolean(errors);
  summary.addEventListener("click", () => (overlay.open = !details.open));
  if (errors !== overlay.errors) {
    details.open = Boolean(errors);
    overlay.open = null;
  }
  overlay.errors = errors;
  const kind = errors ? "error" : now.findings?.length ? "warning" : now.pending || now.draft ? "note" : "fine";
  place().className = `overlay ${kind}`;
  place().replaceChildren(details);
}

function heading(now) {
  const own = now.findings ?? [];
  if (now.pending) {
    return "Reading the site…";
  }
  const errors = own.filter((finding) => finding.severity === "error").length;
  const draft = now.draft ? "Draft · " : "";
  return draft + (own.length ? counted(errors, own.length - errors) : "Nothing to mend here");
}

function notes(now) {
  const said = [];
  if (now.pending) {
    said.push("The rest of the site is being read: what this page says of other entries follows.");
  }
  if (now.stale) {
    said.push("This is the last version without errors; the next comes once they are mended.");
  }
  if (now.draft) {
    said.push("This entry is a draft: it is not published.");
  }
  return said.map((text) => element("p", { class: "note" }, text));
}

/** Whether readers find the entry by what it gives as samples, and what else they would find it by. */
function panel(now) {
  const here = overlay.body?.querySelector("#panel");
  if (!here || !now?.samples) {
    return;
  }
  const title = element("h2", {}, "What readers would find");
  const samples = now.samples.length
    ? element("ul", {}, now.samples.map(sample), now.notSamples.map(nearMiss))
    : element("p", { class: "bad" }, "This entry has no samples, so nothing shows that it is found.");
  const steals = now.steals.length
    ? [element("h2", {}, "Samples of others that it would take"), element("ul", {}, now.steals.map(stolen))]
    : [];
  here.replaceChildren(title, samples, ...steals);
  overlay.body.classList.toggle("unfound", now.samples.some((one) => !one.found) || now.steals.length > 0);
}

function sample(one) {
  const said = one.found
    ? "finds this entry"
    : one.winner
      ? ["finds ", link(one.winner), " instead"]
      : one.guessed
        ? "finds this entry only as a guess"
        : "does not find this entry";
  const missing = one.missing ? element("p", {}, one.missing) : null;
  return element(
    "li",
    { class: one.found ? "good" : "bad" },
    element("code", {}, one.text),
    element("p", {}, `line ${one.line}: `, said),
    missing,
  );
}

function nearMiss(one) {
  const said = one.found ? "finds this entry, and must not" : "does not find it, as it should be";
  return element("li", { class: one.found ? "bad" : "good" }, element("code", {}, one.text), element("p", {}, `near miss, line ${one.line}: ${said}`));
}

function stolen(one) {
  return element("li", { class: "bad" }, element("code", {}, one.text), element("p", {}, "of ", link(one), `, by ${one.signature}`));
}

function link({ entry, title }) {
  return element("a", { href: `/${entry}/` }, title);
}
