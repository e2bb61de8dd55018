// The list of all findings; it follows every change.
import { listen } from "./events.js";
import { ask, counted, drawn } from "./findings.js";

const count = document.getElementById("count");
const place = document.getElementById("findings");
let shown = "";

async function show() {
  const all = await ask("findings");
  const text = JSON.stringify(all?.findings);
  if (!all || text === shown) {
    return;
  }
  shown = text;
  count.textContent = all.findings.length ? counted(all.errors, all.warnings) : "Nothing to mend.";
  place.replaceChildren(...all.findings.map((finding) => drawn(finding, all.token)));
}

listen("", show);
