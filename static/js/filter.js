// Narrows a list down to the items that have all words of the field; what is in the page is enough.
import { filled } from "./dom.js";
import words from "./words.js";

/** Listens to the field above the lists of a page. */
export function start(field) {
  const status = document.getElementById("filter-status");
  const items = [...document.querySelectorAll("main .errors > li, main .groups li, main .counts > li")];
  const texts = items.map((item) => plain(item.textContent));
  const groups = [...document.querySelectorAll("main .groups > section")];

  function narrow() {
    const wanted = plain(field.value).split(/\s+/);
    let left = 0;
    items.forEach((item, i) => {
      item.hidden = !wanted.every((word) => texts[i].includes(word));
      left += item.hidden ? 0 : 1;
    });
    for (const group of groups) {
      group.hidden = !group.querySelector("li:not([hidden])");
    }
    status.textContent = field.value.trim() ? said(left) : "";
  }

  field.addEventListener("input", narrow);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && field.value && !event.isComposing) {
      field.value = "";
      narrow();
    }
  });
  narrow();
}

function said(left) {
  if (!left) {
    return document.querySelector(".pager") ? words.filtered_page : words.filtered_none;
  }
  return left === 1 ? words.filtered_one : filled(words.filtered_other, left);
}

/** Letters without accents and capitals. */
function plain(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
