// An error is printed in several wordings: the page of an error shows the one that fitted.

/** A short name of a wording; with the wording itself, addresses would be long. */
export function wordingOf(text) {
  let hash = 0x811c9dc5;
  for (const c of text.replace(/[\s\\]/g, "")) {
    hash = Math.imul(hash ^ c.codePointAt(0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** Lets the wording of a name and the one in the slip change places, with their labels. */
export function show(name) {
  const place = document.querySelector(".slip-for dd");
  const first = place.querySelector(":scope > code");
  for (const other of place.querySelectorAll(".more li")) {
    const code = other.querySelector("code");
    if (wordingOf(template(code)) === name) {
      const labels = [place.querySelector(":scope > .label"), other.querySelector(".label")];
      const mark = document.createComment("");
      first.replaceWith(mark);
      code.replaceWith(first);
      mark.replaceWith(code);
      labels[0] && first.after(" ", labels[0]);
      labels[1] && code.after(" ", labels[1]);
      return;
    }
  }
}

/** A wording as it was written: values that were filled in are names again. */
function template(code) {
  const clone = code.cloneNode(true);
  for (const variable of clone.querySelectorAll("var[data-name]")) {
    variable.textContent = `{${variable.dataset.name}}`;
  }
  return clone.textContent;
}
