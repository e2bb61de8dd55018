// Values in the page's address: the reader's own are filled in, others once the reader says so.
import { element } from "./dom.js";
import { allowed, isOwn, keep } from "./value.js";
import words from "./words.js";

/** Shows what the address brings; `#m:port=8080` is the port in this error's commands. */
export async function show() {
  forget();
  const values = new URLSearchParams(location.hash.slice(3));
  if (values.has("~") && document.querySelector(".slip-for .more")) {
    (await import("./wording.js")).show(values.get("~"));
  }
  const names = new Set(Array.from(variables(), (variable) => variable.dataset.name));
  const brought = [...names].map((name) => [name, values.get(name)]).filter(([name, value]) => allowed(name, value));
  if (brought.length && isOwn()) {
    fill(brought);
  } else if (brought.length) {
    document.querySelector(".slip").after(question(brought));
  }
}

function variables() {
  return document.querySelectorAll("main var[data-name]");
}

/** Takes back what another address of the same page brought. */
function forget() {
  document.getElementById("brought")?.remove();
  for (const variable of variables()) {
    variable.textContent = `{${variable.dataset.name}}`;
    delete variable.dataset.filled;
  }
}

function fill(brought) {
  const values = new Map(brought);
  for (const variable of variables()) {
    if (values.has(variable.dataset.name)) {
      variable.textContent = values.get(variable.dataset.name);
      variable.dataset.filled = "";
    }
  }
}

/** Anybody can write a link: what it would put into commands is shown first. */
function question(brought) {
  const items = brought.flatMap(([name, value]) => [` ${name} = `, element("code", { translate: "no" }, value)]);
  const button = element("button", { type: "button" }, words.fill_in);
  const line = element("p", { id: "brought", role: "status" }, words.brought, items, " ", button);
  button.addEventListener("click", () => {
    line.remove();
    keep(location.href);
    fill(brought);
    (document.getElementById("copy-fix") ?? document.getElementById("title")).focus();
  });
  return line;
}
