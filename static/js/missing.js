// On the page for addresses that do not exist: errors that the words of the address may have meant.
import { element } from "./dom.js";
import { engineFor } from "./engine.js";

const MOST = 3;

export async function suggest(settings) {
  const site = new URL(settings.root, document.baseURI).pathname;
  const path = location.pathname.startsWith(site) ? location.pathname.slice(site.length) : location.pathname;
  const parts = path.split(/[^A-Za-z0-9]+/).filter((word) => word.length > 2);
  const engine = engineFor(settings);
  let matches = [];
  for (const text of parts.length ? [parts.join(" "), ...parts.reverse()] : []) {
    matches = matches.length ? matches : (await engine.ask(text, MOST)).matches;
  }
  if (matches.length) {
    const link = (match) => element("a", { href: `${settings.root}${match.entry}/` }, match.title);
    const list = matches.slice(0, MOST).map((match) => element("li", {}, link(match)));
    const place = document.getElementById("similar");
    place.append(element("ul", {}, list));
    place.hidden = false;
  }
}
