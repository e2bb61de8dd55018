// The line in the header: a combobox whose list holds errors, by the same matcher as the box.
import { addressOf } from "./address.js";
import { element, filled } from "./dom.js";
import { engineFor } from "./engine.js";
import words from "./words.js";

const PAUSE = 120;
const LIMIT = 8;

/** Listens to the field; called once. */
export function start(field, settings) {
  const engine = engineFor(settings);
  const panel = document.getElementById("jump-panel");
  const list = document.getElementById("jump-list");
  const status = document.getElementById("jump-status");
  let timer = 0;
  let asked = null;
  let answering = null;
  let active = -1;

  const options = () => [...list.children];

  function open() {
    const shown = Boolean(status.textContent || list.children.length);
    panel.hidden = !shown;
    field.setAttribute("aria-expanded", String(shown && list.children.length > 0));
  }

  function close() {
    panel.hidden = true;
    field.setAttribute("aria-expanded", "false");
    activate(-1);
  }

  function activate(number) {
    active = number;
    for (const [i, option] of options().entries()) {
      option.setAttribute("aria-selected", String(i === number));
    }
    const option = options()[number];
    if (option) {
      field.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      field.removeAttribute("aria-activedescendant");
    }
  }

  /** What is active stays so where the new list has it too: an answer may come after an arrow. */
  function fill(text, made) {
    const chosen = options()[active]?.dataset.url;
    status.textContent = text;
    list.replaceChildren(...made);
    activate(made.findIndex((option) => option.dataset.url === chosen));
    open();
  }

  function option(number, title, detail, url) {
    const made = element(
      "li",
      { role: "option", id: `jump-${number}`, "aria-selected": "false", "data-url": url },
      element("span", {}, title),
      detail ? element("code", { translate: "no" }, detail) : null,
    );
    return made;
  }

  function show({ matches }) {
    if (matches.length) {
      const count = matches.length === 1 ? words.jump_one : filled(words.jump_other, matches.length);
      fill(
        count,
        matches.map((m, i) => option(i, m.title, m.line ? m.text || m.entry : m.signature || m.entry, addressOf(m, settings))),
      );
    } else {
      fill(words.jump_none, [option(0, words.way_browse, "", `${settings.root}all/`)]);
    }
  }

  /** Asks for what the field holds, unless that was the last question; done once it is answered. */
  function ask() {
    clearTimeout(timer);
    const text = field.value.trim();
    if (text !== asked) {
      asked = text;
      answering = answer(text);
    }
    return answering;
  }

  async function answer(text) {
    if (!text) {
      fill("", []);
      return;
    }
    const patience = setTimeout(() => fill(words.loading, options()), 400);
    try {
      const found = await engine.ask(text, LIMIT);
      if (text === asked) {
        clearTimeout(patience);
        show(found);
      }
    } catch {
      if (text === asked) {
        asked = null;
        fill(words.failed, [option(0, words.way_browse, "", `${settings.root}all/`)]);
      }
    } finally {
      clearTimeout(patience);
    }
  }

  /** Opens what is active, or else the first. */
  async function go() {
    if (active < 0) {
      await ask();
    }
    const chosen = options()[Math.max(0, active)];
    if (chosen) {
      location.assign(chosen.dataset.url);
    }
  }

  /** Moves in the list; past its ends is the field itself. */
  function move(by) {
    const count = list.children.length + 1;
    open();
    activate(((active + 1 + by + count) % count) - 1);
  }

  const KEYS = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Home: () => activate(0),
    End: () => activate(list.children.length - 1),
  };

  field.addEventListener("input", (event) => {
    clearTimeout(timer);
    if (!event.isComposing) {
      timer = setTimeout(ask, PAUSE);
    }
  });
  field.addEventListener("compositionend", ask);
  field.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) {
      return;
    }
    const arrow = event.key.startsWith("Arrow");
    if (KEYS[event.key] && list.children.length && (arrow || active >= 0)) {
      event.preventDefault();
      KEYS[event.key]();
    } else if (event.key === "Escape") {
      panel.hidden ? field.blur() : close();
    }
  });
  field.addEventListener("blur", close);
  field.addEventListener("focus", () => list.children.length && open());
  panel.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const chosen = event.target.closest("[role=option]");
    if (chosen) {
      location.assign(chosen.dataset.url);
    }
  });
  engine.warm();
  if (field.value) {
    ask();
  }
  return { go };
}
