// On the page for addresses that do not exist: errors that the words of the address may have meant.
import { element } from "./dom.js";
import { engineFor } from "./engine.js";

const MOST = 3;

export async function suggest(settings) {
  const words = location.pathname.split(/[^A-Za-z0-9]+/).filter((word) => word.length > 2);
  if (!words.length) {
    return;
  }
  const { matches } = await engineFor(settings).ask(words.join(" "), MOST);
  if (matches.length) {
    const link = (match) => element("a", { href: `${settings.root}${match.entry}/` }, match.title);
    const list = matches.slice(0, MOST).map((match) => element("li", {}, link(match)));
    const place = document.getElementById("similar");
    place.append(element("ul", {}, list));
    place.hidden = false;
  }
}
