// Shows the reader's text back: numbered lines, those that fit marked, a few lines around each.
import { element, filled } from "./dom.js";
import words from "./words.js";

const AROUND = 2;
const LONGEST = 400;

/**
 * The lines that matches name, and their neighbours; nothing when only one line was pasted.
 * Numbers begin behind the lines `skipped` before the text.
 */
export function excerpt(text, matches, skipped) {
  const marked = new Set(matches.map((match) => match.line).filter((line) => line > 0));
  const lines = text.replace(/\n$/, "").split(/\r\n|\r|\n/);
  if (!marked.size || lines.length < 2) {
    return null;
  }
  const shown = new Set();
  for (const line of marked) {
    for (let i = Math.max(1, line - AROUND); i <= Math.min(lines.length, line + AROUND); i++) {
      shown.add(i);
    }
  }
  const list = element("ol", { class: "log", translate: "no" });
  let before = 0;
  for (const number of [...shown].sort((a, b) => a - b)) {
    const gap = number > before + 1 ? "gap" : null;
    const line = plain(lines[number - 1]).slice(0, LONGEST);
    const content = marked.has(number) ? element("mark", {}, line) : line;
    list.append(element("li", { value: number + skipped, class: gap }, element("code", {}, content)));
    before = number;
  }
  const numbers = [...marked].sort((a, b) => a - b).map((number) => number + skipped).join(", ");
  return element(
    "details",
    { class: "more" },
    element("summary", {}, filled(marked.size === 1 ? words.show_one : words.show_other, numbers)),
    list,
  );
}

/** Without the codes that colour a terminal. */
function plain(line) {
  return line.replace(/\u001b\[[0-9;?]*[ -/]*[@-~]/g, "");
}
