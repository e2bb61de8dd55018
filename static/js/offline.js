// Keeps visited pages for reading without a connection, and says so when one is shown.
import { element, filled } from "./dom.js";
import { trusted } from "./engine.js";
import words from "./words.js";

const MOST = 20;

export async function start(settings) {
  const workers = navigator.serviceWorker;
  workers.addEventListener("message", ({ data }) => data.saved && say(new Date(data.saved)));
  workers.startMessages();
  workers.controller?.postMessage("saved?");
  const list = document.getElementById("saved-pages");
  if (list) {
    await listSaved(list, new URL(settings.root, document.baseURI).href);
  }
  await workers.register(trusted(`${settings.root}sw.js`));
}

/** A line at the window's lower edge, where it moves nothing. */
function say(day) {
  if (document.querySelector(".saved")) {
    return;
  }
  const language = document.documentElement.lang;
  const form = { day: "numeric", month: "long", year: "numeric" };
  const date = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, form).format(day);
  document.body.append(
    element("p", { class: "saved", role: "status" }, filled(words.saved_copy, date)),
  );
  for (const link of document.querySelectorAll(".sources li > a")) {
    link.after(element("span", { class: "label" }, ` ${words.needs_connection}`));
  }
}

/** What can be read now, the last visited first. */
async function listSaved(list, site) {
  const cache = await caches.open(`errata ${site} pages`);
  const requests = (await cache.keys()).reverse();
  const found = [];
  for (const { url } of requests.slice(0, MOST + 1)) {
    const text = await (await cache.match(url)).text();
    const title = /<title>([^<]*)<\/title>/.exec(text)?.[1];
    if (title && !text.includes('id="saved-pages"')) {
      found.push(element("li", {}, element("a", { href: url }, plain(title))));
    }
  }
  list.replaceChildren(...found.slice(0, MOST));
}

function plain(html) {
  const signs = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" };
  return html.replace(/&(lt|gt|quot|#39|amp);/g, (_, name) => signs[name]);
}
