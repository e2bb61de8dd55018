// Where an answer leads.
import { wordingOf } from "./wording.js";

const SAFE = /^[A-Za-z0-9._:/@+][A-Za-z0-9._:/@+-]{0,99}$/;

/** The error's page, with the wording that fitted and the values that its commands can show. */
export function addressOf(match, settings) {
  const values = Object.entries(match.captures ?? {})
    .filter(([, value]) => SAFE.test(value))
    .map(([name, value]) => `${name}=${value.replaceAll("+", "%2B")}`);
  if (match.confident && match.signature) {
    values.unshift(`~=${wordingOf(match.signature)}`);
  }
  const fragment = values.length ? `#m:${values.join("&")}` : "";
  return `${settings.root}${match.entry}/${fragment}`;
}
