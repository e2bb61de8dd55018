// Brings an open page to a new version of itself by changing no more than what differs, so that the
// reader's place, the box and its answers stay.

/** Parts that the page's own scripts have woken up, or that the browser treats when it reads them. */
const WOKEN = "script, form, textarea, select, figure.code, pre, time[id], details, #results, nav.contents";

/**
 * Changes `live`, which was `old` when it was loaded, into `next`.
 *
 * @returns false when that can't be done faithfully; then nothing was changed
 */
export function patch(live, old, next) {
  const steps = [];
  if (!plan(live, old, next, steps)) {
    return false;
  }
  steps.forEach((step) => step());
  return true;
}

function plan(live, old, next, steps) {
  if (old.isEqualNode(next)) {
    return true;
  }
  if (!live || live.nodeType !== old.nodeType || live.nodeName !== old.nodeName) {
    return false;
  }
  if (old.nodeName !== next.nodeName) {
    return replaceable(old, next) && steps.push(() => live.replaceWith(imported(next))) > 0;
  }
  if (!(old instanceof Element)) {
    steps.push(() => (live.data = next.data));
    return true;
  }
  // Parts for the reader's own system stand first there, so places no longer say what is what.
  if (old.matches(WOKEN) || live.matches("[data-ordered]")) {
    return false;
  }
  attributes(live, old, next, steps);
  return children(live, old, next, steps);
}

function attributes(live, old, next, steps) {
  for (const name of new Set([...old.getAttributeNames(), ...next.getAttributeNames()])) {
    const value = next.getAttribute(name);
    if (value !== old.getAttribute(name)) {
      steps.push(() => (value === null ? live.removeAttribute(name) : live.setAttribute(name, value)));
    }
  }
}

/** What is equal at the start and at the end stays; scripts add their own only behind the rest. */
function children(live, old, next, steps) {
  const before = [...old.childNodes];
  const after = [...next.childNodes];
  const nodes = [...live.childNodes].slice(0, before.length);
  let start = 0;
  while (start < before.length && start < after.length && before[start].isEqualNode(after[start])) {
    start++;
  }
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end).isEqualNode(after.at(-1 - end))) {
    end++;
  }
  const gone = before.slice(start, before.length - end);
  const come = after.slice(start, after.length - end);
  if (gone.length === come.length) {
    return gone.every((node, i) => plan(nodes[start + i], node, come[i], steps));
  }
  if (![...gone, ...come].every((node) => replaceable(node, node)) || nodes.length < before.length) {
    return false;
  }
  steps.push(() => {
    const place = nodes[before.length - end] ?? live.childNodes[before.length] ?? null;
    come.forEach((node) => live.insertBefore(imported(node), place));
    gone.forEach((_, i) => nodes[start + i].remove());
  });
  return true;
}

function replaceable(...nodes) {
  return nodes.every((node) => !(node instanceof Element) || !(node.matches(WOKEN) || node.querySelector(WOKEN)));
}

function imported(node) {
  return document.importNode(node, true);
}
