// Draws findings: names, attributes and text only, so nothing in a file becomes markup here.

/** An element; children are elements or text. */
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

/** "2 errors, 1 warning". */
export function counted(errors, warnings) {
  const count = (n, noun) => `${n} ${noun}${n === 1 ? "" : "s"}`;
  return `${count(errors, "error")}, ${count(warnings, "warning")}`;
}

/** Asks the server; nothing when it does not know. */
export async function ask(path) {
  const reply = await fetch(`/__errata/${path}`, { cache: "no-store" });
  return reply.ok ? reply.json() : null;
}

/** One finding with its place, its lines, its help and its fix. */
export function drawn(finding, token) {
  const help = finding.help ? element("p", { class: "help" }, element("b", {}, "help: "), finding.help) : null;
  return element(
    "article",
    { class: `finding ${finding.severity}` },
    element(
      "h2",
      {},
      element("span", { class: "severity" }, finding.severity),
      " ",
      finding.message,
    ),
    element("p", { class: "place" }, place(finding), " ", element("code", {}, finding.code)),
    frame(finding.frame),
    help,
    finding.notes.map((note) => [element("p", { class: "place" }, `${note.message}: `, place(note)), frame(note.frame)]),
    finding.fix ? fixing(finding, token) : null,
  );
}

function place(at) {
  const text = `${at.file}:${at.line}:${at.column}`;
  return at.open ? element("a", { href: at.open }, text) : element("span", {}, text);
}

function frame(lines) {
  if (!lines.length) {
    return null;
  }
  const width = String(lines.at(-1).number).length;
  const rows = lines.map((line) => {
    const mark = line.here ? element("mark", {}, line.at || " ") : line.at;
    return element(
      "span",
      { class: line.here ? "line here" : "line" },
      element("span", { class: "number" }, String(line.number).padStart(width)),
      line.before,
      mark,
      line.after,
      "\n",
    );
  });
  return element("pre", { tabindex: 0 }, rows);
}

function fixing(finding, token) {
  const button = element("button", { type: "button" }, `Apply: ${finding.fix}`);
  button.addEventListener("click", async () => {
    button.disabled = true;
    const reply = await fetch("/__errata/apply", {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Errata-Token": token },
      body: JSON.stringify({ id: finding.id }),
    });
    button.textContent = reply.ok ? "Applied" : (await reply.text()).trim();
  });
  return element("p", {}, button);
}
