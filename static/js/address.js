// Where an answer leads.
import { allowed, keep } from "./value.js";
import { wordingOf } from "./wording.js";

/** The error's page, with the wording that fitted and the values that its commands can show. */
export function addressOf(match, settings) {
  const values = Object.entries(match.captures ?? {})
    .filter(([name, value]) => allowed(name, value))
    .map(([name, value]) => `${name}=${value.replaceAll("+", "%2B")}`);
  if (match.confident && match.signature) {
    values.unshift(`~=${wordingOf(match.signature)}`);
  }
  const fragment = values.length ? `#m:${values.join("&")}` : "";
  const address = `${settings.root}${match.entry}/${fragment}`;
  if (fragment && !askedByLink()) {
    keep(address);
  }
  return address;
}

/** A text that a link brought is nobody's own log. */
function askedByLink() {
  return location.hash.startsWith("#q=");
}
