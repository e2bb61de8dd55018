// Which values may stand in a command, and which of them are this reader's own.

const SAFE = /^(?=.*[A-Za-z0-9])[A-Za-z0-9._:/@+][A-Za-z0-9._:/@+-]{0,99}$/;
const ADDRESS = /:\/\/|^\/\/|^https?:/i;
const MEANS_ADDRESS = /(^|_)(address|endpoint|href|link|mirror|origin|proxy|registry|remote|repo|repository|uri|url)(_|$)/;

const KEY = "errata-answers";
const MOST = 32;

/** The same rule as `Template.isSafe` of the matcher. */
export function allowed(name, value) {
  return SAFE.test(value ?? "") && (!ADDRESS.test(value) || MEANS_ADDRESS.test(name));
}

/** A text with each {name} replaced whose value is known and allowed, as the matcher's `Template.fill`. */
export function fill(text, values) {
  return text.replace(/\{([a-z][a-z0-9_]*)\}/g, (all, name, at) => {
    const isCode = at > 0 && "$%{".includes(text[at - 1]);
    return !isCode && Object.hasOwn(values, name) && allowed(name, values[name]) ? values[name] : all;
  });
}

/** Remembers, as long as this tab lives, that the site itself gave this address as an answer. */
export function keep(address) {
  const url = new URL(address, location.href).href;
  try {
    const others = kept().filter((other) => other !== url);
    sessionStorage.setItem(KEY, JSON.stringify([url, ...others].slice(0, MOST)));
  } catch {
    // A browser that stores nothing asks on the error's page.
  }
}

/** Whether the page's own address, with its values, is such an answer. */
export function isOwn() {
  return kept().includes(location.href);
}

function kept() {
  try {
    const list = JSON.parse(sessionStorage.getItem(KEY));
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}
