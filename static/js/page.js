// Wakes a page up: copy buttons, the reader's own values, colours, keys, and the box once it is used.

const root = document.documentElement;
const words = document.body.dataset;
const box = document.getElementById("paste");
const headBox = document.getElementById("head-box");
const jump = document.getElementById("jump");
const filter = document.getElementById("filter");

copyButtons();
fillIn();
colours();
overdue();
keys();
keep();
// Measured once the first frame has laid everything out anyway.
requestAnimationFrame(() => setTimeout(scrollable));
if (jump) {
  useJump();
}
if (box) {
  useBox();
}
if (filter) {
  filter.addEventListener("focus", narrow, { once: true });
  addEventListener("pageshow", () => filter.value && narrow());
}
if (document.querySelector(".contents")) {
  import("./reading.js").then((reading) => reading.start());
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
      const what = [...head.children].map((part) => part.textContent).join(" ");
      button.setAttribute("aria-label", `${words.copy}: ${what}`);
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
  const link = button.classList.contains("copy-link");
  const code = place.querySelector(link ? "a" : "pre code, [data-command]");
  const label = button.dataset.label ?? button.textContent;
  button.dataset.label = label;
  try {
    await navigator.clipboard.writeText(link ? code.href : commandsOf(code));
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
  clone.querySelectorAll(".p, samp").forEach((part) => part.remove());
  return clone.textContent.replace(/\n$/, "");
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

/** `#m:port=8080` brings values for this error's commands. */
async function fillIn() {
  if (location.hash.startsWith("#m:") && document.querySelector(".slip")) {
    (await import("./brought.js")).show();
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

async function narrow() {
  (await import("./filter.js")).start(filter);
}

/** Once everything else is done: what was visited can be read without a connection. */
function keep() {
  const start = () => import("./offline.js").then((offline) => offline.start(root.dataset));
  const idle = window.requestIdleCallback ?? setTimeout;
  if ("offline" in root.dataset && navigator.serviceWorker) {
    document.readyState === "complete" ? idle(start) : addEventListener("load", () => idle(start));
  }
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

/** Ctrl or ⌘ K goes to the line in the header; a slash to the box where there is one, else there too. */
function keys() {
  document.addEventListener("keydown", (event) => {
    const field = event.target.closest?.("input, textarea, select, [contenteditable]");
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
    const k = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
    const wanted = slash && box && !headBox ? box : jump;
    if (wanted && !field && (slash || k)) {
      event.preventDefault();
      wanted.focus();
      wanted.select();
    }
  });
}

/** The line in the header: its own script comes with the first use; pasted text goes to the box. */
function useJump() {
  let module;
  const start = () => {
    module ??= import("./jump.js").then((loaded) => loaded.start(jump, root.dataset));
    return module;
  };
  jump.form.addEventListener("submit", (event) => {
    event.preventDefault();
    start().then((loaded) => loaded.go());
  });
  jump.addEventListener("focus", start);
  jump.addEventListener("input", start);
}

/** Loads the box's own script when it is wanted; until then the field is a plain field. */
function useBox() {
  let module;
  const start = () => {
    module ??= import("./box.js").then((loaded) => loaded.start(box, root.dataset));
    return module;
  };
  const open = () => headBox && (headBox.hidden = false);
  const ask = async (text, from) => {
    box.value = text;
    open();
    box.focus();
    (await start()).ask(from);
  };
  const askFile = async (file) => {
    open();
    const from = await (await import("./file.js")).read(file);
    ask(from.text, from);
  };
  box.form.addEventListener("submit", (event) => event.preventDefault());
  for (const event of ["focus", "input"]) {
    box.addEventListener(event, start);
  }
  takeFiles(askFile);
  document.getElementById("demo")?.addEventListener("click", (event) => {
    ask(event.target.dataset.text);
  });
  document.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain");
    const file = event.clipboardData?.files[0];
    const field = event.target.closest?.("input, textarea, select");
    if (file && !text) {
      event.preventDefault();
      askFile(file);
    } else if (text && (!field || field === jump)) {
      event.preventDefault();
      jump.value = "";
      ask(text);
    }
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && headBox && document.getElementById("results").hidden) {
      headBox.hidden = true;
      jump.focus();
    }
  });
  addEventListener("pageshow", () => {
    if (box.value) {
      open();
      start().then((loaded) => loaded.ask());
    }
  });
  useBox.ask = ask;
  askFromAddress();
}

/** A log that is dropped anywhere on the page. */
function takeFiles(askFile) {
  document.addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) {
      event.preventDefault();
      root.dataset.over = "";
    }
  });
  document.addEventListener("dragleave", (event) => event.relatedTarget || delete root.dataset.over);
  document.addEventListener("drop", (event) => {
    delete root.dataset.over;
    const file = event.dataTransfer?.files[0];
    if (file) {
      event.preventDefault();
      askFile(file);
    }
  });
}

/** `#q=…` fills the box: a terminal can print a link, and no server sees what it asks. */
function askFromAddress() {
  if (box && location.hash.startsWith("#q=")) {
    useBox.ask(decodeText(location.hash.slice(3)));
  }
}

function decodeText(text) {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}
