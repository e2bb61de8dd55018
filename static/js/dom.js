// Makes elements from names, attributes and text: never from HTML.

/** An element; children are elements or text, nothing for null. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) {
      made.setAttribute(key, value);
    }
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return made;
}

/** Replaces `{0}`, `{1}` in a sentence. */
export function filled(sentence, ...values) {
  return sentence.replace(/\{([01])\}/g, (all, number) => values[number] ?? all);
}
