// Wakes a page up: copy buttons, the reader's own values, colours, keys, and the box once it is used.

const root = document.documentElement;
const words = document.body.dataset;
const box = document.getElementById("paste");

/** Values that may be shown inside a command; anybody can write a link with others. */
const SAFE = /^[A-Za-z0-9._:/@+][A-Za-z0-9._:/@+-]{0,99}$/;

copyButtons();
scrollable();
fillIn();
colours();
overdue();
follow();
keys();
if (box) {
  useBox();
}
if (document.getElementById("similar")) {
  import("./missing.js").then((missing) => missing.suggest(root.dataset));
}
addEventListener("hashchange", () => {
  fillIn();
  askFromAddress();
});

/** Puts a copy button into the head of every block of code, and wakes the one of the slip. */
function copyButtons() {
  for (const figure of document.querySelectorAll("figure.code")) {
    const code = figure.querySelector("pre code");
    const head = figure.querySelector("figcaption");
    if (code && head && !head.querySelector(".copy")) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "copy";
      button.textContent = words.copy;
      button.setAttribute("aria-label", `${words.copy}: ${figure.dataset.name ?? head.textContent}`);
      head.append(button);
    }
  }
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.(".copy");
    if (button) {
      copy(button);
    }
  });
}

async function copy(button) {
  const place = button.closest("figure, dd");
  const code = place.querySelector("pre code, code");
  const label = button.dataset.label ?? button.textContent;
  button.dataset.label = label;
  try {
    await navigator.clipboard.writeText(commandsOf(code));
    button.textContent = words.copied;
    button.dataset.done = "";
    say(words.copied);
  } catch {
    getSelection().selectAllChildren(code);
    button.textContent = words.copyFailed;
    say(words.copyFailed);
  }
  setTimeout(() => {
    button.textContent = label;
    delete button.dataset.done;
  }, 2000);
}

/** The text of a block without prompts and without what the commands printed. */
function commandsOf(code) {
  const clone = code.cloneNode(true);
  const outputs = clone.querySelectorAll("samp");
  clone.querySelectorAll(".p, samp").forEach((part) => part.remove());
  const text = clone.textContent;
  return outputs.length ? text.replace(/\n{2,}/g, "\n").trim() : text.replace(/\n$/, "");
}

/** Code that is wider than its block can be scrolled with the keyboard. */
function scrollable() {
  for (const block of document.querySelectorAll("pre")) {
    if (block.scrollWidth > block.clientWidth) {
      block.tabIndex = 0;
      block.setAttribute("role", "group");
      const role = block.closest("figure")?.querySelector("figcaption > :first-child");
      block.setAttribute("aria-label", role?.textContent ?? words.code);
    }
  }
}

function say(text) {
  let status = say.status;
  if (!status) {
    status = say.status = document.createElement("p");
    status.className = "aside-only";
    status.setAttribute("role", "status");
    document.body.append(status);
  }
  status.textContent = text;
}

/** `#m:port=8080` shows the reader's own port in this error's commands. */
function fillIn() {
  if (!location.hash.startsWith("#m:")) {
    return;
  }
  const values = new URLSearchParams(location.hash.slice(3));
  for (const variable of document.querySelectorAll("main var[data-name]")) {
    const value = values.get(variable.dataset.name);
    if (value !== null && SAFE.test(value)) {
      variable.textContent = value;
      variable.dataset.filled = "";
    }
  }
}

/** System, light or dark; remembered, and the same in every open page. */
function colours() {
  const label = document.getElementById("theme-switch");
  const choice = label?.querySelector("select");
  if (!choice) {
    return;
  }
  const show = (theme) => {
    choice.value = theme;
    if (theme) {
      root.dataset.theme = theme;
    } else {
      delete root.dataset.theme;
    }
  };
  choice.value = root.dataset.theme ?? "";
  choice.addEventListener("change", () => {
    show(choice.value);
    try {
      localStorage.setItem("errata-theme", choice.value);
    } catch {
      // A browser that stores nothing shows the choice on this page only.
    }
  });
  addEventListener("storage", (event) => {
    if (event.key === "errata-theme") {
      show(event.newValue ?? "");
    }
  });
}

/** The pages do not know today's date; the reader's clock does. */
function overdue() {
  const due = document.getElementById("due");
  const trust = document.querySelector(".trust");
  if (due && trust && due.dateTime < new Date().toISOString().slice(0, 10)) {
    const item = document.createElement("li");
    const note = document.createElement("span");
    note.className = "overdue";
    note.textContent = due.dataset.overdue;
    item.append(note);
    trust.append(item);
  }
}

/** Marks, in the list of contents, the section that is being read. */
function follow() {
  const links = new Map();
  for (const link of document.querySelectorAll(".contents a")) {
    links.set(link.hash.slice(1), link);
  }
  const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  const mark = () => {
    const read = headings.filter((h) => h.getBoundingClientRect().top < innerHeight / 3).at(-1);
    for (const [id, link] of links) {
      if (id === read?.id) {
        link.setAttribute("aria-current", "true");
      } else {
        link.removeAttribute("aria-current");
      }
    }
  };
  if (headings.length && "IntersectionObserver" in window) {
    const observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -66% 0px" });
    headings.forEach((heading) => observer.observe(heading));
  }
}

function keys() {
  document.addEventListener("keydown", (event) => {
    const field = event.target.closest?.("input, textarea, select, [contenteditable]");
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
    const k = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
    if (box && !field && (slash || k)) {
      event.preventDefault();
      box.focus();
    }
  });
}

/** Loads the box's own script when it is wanted; until then the field is a plain field. */
function useBox() {
  let module;
  const start = () => {
    module ??= import("./box.js").then((loaded) => loaded.start(box, root.dataset));
    return module;
  };
  box.form.addEventListener("submit", (event) => event.preventDefault());
  box.addEventListener("focus", start);
  box.addEventListener("input", start);
  box.addEventListener("drop", start);
  document.getElementById("demo")?.addEventListener("click", async (event) => {
    box.value = event.target.dataset.text;
    (await start()).ask();
  });
  document.addEventListener("paste", async (event) => {
    const text = event.clipboardData?.getData("text/plain");
    if (text && !event.target.closest?.("input, textarea, select")) {
      box.value = text;
      box.focus();
      (await start()).ask();
    }
  });
  addEventListener("pageshow", () => {
    if (box.value) {
      start().then((loaded) => loaded.ask());
    }
  });
  useBox.start = start;
  askFromAddress();
}

/** `#q=…` fills the box: a terminal can print a link, and no server sees what it asks. */
async function askFromAddress() {
  if (box && location.hash.startsWith("#q=")) {
    box.value = decodeText(location.hash.slice(3));
    (await useBox.start()).ask();
  }
}

function decodeText(text) {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}
