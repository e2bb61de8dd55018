// Shows what the matcher says: errors that fit as slips, guesses with what they miss, ways on.
import { addressOf } from "./address.js";
import { element, filled } from "./dom.js";
import { excerpt } from "./log.js";
import words from "./words.js";

const GUESSES = 3;
const FEW = 3;
const UNBROKEN = 24;

export class Results {
  #place = document.getElementById("results");
  #status = document.getElementById("status");
  #spoken = element("p", { class: "aside-only", role: "status" });
  #settings;
  #cleaned;
  #best = null;
  #from = null;

  /** `cleaned` gives the reader's text without secrets. */
  constructor(settings, cleaned) {
    this.#settings = settings;
    this.#cleaned = cleaned;
    // What is hidden until it says something is not heard: this is there before.
    this.#place.after(this.#spoken);
  }

  /** Empties the place; true when there was something. */
  clear() {
    const had = !this.#place.hidden;
    this.#fill("", []);
    this.#place.hidden = true;
    return had;
  }

  loading() {
    this.#place.hidden = false;
    this.#say(words.loading);
  }

  slow() {
    this.#fill(words.slow, [this.#browse()]);
  }

  failed() {
    this.#fill(words.failed, [this.#browse()]);
  }

  /** Follows the first error that fits. */
  open() {
    if (this.#best) {
      location.assign(this.#best);
    }
  }

  /** What was dropped is nothing to look up. */
  refused(said) {
    this.#fill(said, []);
  }

  /** `from` tells of the file that the text was read from, if it was. */
  show(answer, text, from) {
    this.#from = from;
    const fits = answer.matches.filter((match) => match.confident);
    if (fits.length) {
      this.#showFits(fits, text);
    } else if (answer.matches.length && (few(text) || answer.matches.every(byWords))) {
      this.#showFound(answer.matches);
    } else if (answer.matches.length) {
      const guesses = answer.matches.slice(0, GUESSES).map((match) => this.#guess(match));
      this.#fill(words.nearest, [element("ol", {}, guesses), this.#ways()]);
    } else {
      const lines = text.trim().split(/\r\n|\r|\n/).length;
      const looked = filled(lines === 1 ? words.looked_one : words.looked_other, lines);
      this.#fill(words.none, [element("p", { class: "quiet" }, looked), this.#ways()]);
    }
  }

  #showFits(fits, text) {
    const [first] = fits;
    const count = filled(fits.length === 1 ? words.fits_one : words.fits_other, fits.length);
    const items = fits.map((match, i) => (i ? this.#also(match) : this.#hit(match)));
    const lines = excerpt(text, fits, this.#before());
    const place = /\n/.test(text.trim()) ? this.#where(first) : "";
    const alone = fits.length === 1;
    if (place && !alone) {
      items[0].querySelector("h2").after(element("p", { class: "quiet" }, place));
    }
    this.#fill(`${count} ${alone ? place : ""}`.trim(), [element("ol", {}, items), lines]);
    this.#best = this.#address(first);
  }

  /** Answers to a few words, which no signature has to fit. */
  #showFound(found) {
    const status = filled(found.length === 1 ? words.found_one : words.found_other, found.length);
    this.#fill(status, [element("ol", {}, found.map((match) => this.#guess(match)))]);
    this.#best = this.#address(found[0]);
  }

  #fill(status, parts) {
    const said = this.#from?.said ? element("p", { class: "quiet" }, this.#from.said) : null;
    this.#best = null;
    this.#from = null;
    this.#place.hidden = false;
    this.#say([status, said?.textContent].filter(Boolean).join(" "), status);
    this.#place.replaceChildren(this.#status, ...[said, ...parts].filter((part) => part));
  }

  /** Says a sentence once, however often it is the answer while somebody types. */
  #say(spoken, shown = spoken) {
    this.#status.textContent = shown;
    if (this.#spoken.textContent !== spoken) {
      this.#spoken.textContent = spoken;
    }
  }

  /** Lines of the reader's file that stand before the text. */
  #before() {
    return (this.#from?.first ?? 1) - 1;
  }

  /** Which line of the reader's text it was; nothing when words were asked for. */
  #where(match) {
    return match.line ? filled(words.line, match.line + this.#before()) : "";
  }

  #hit(match) {
    const url = this.#address(match);
    const read = element("dd", {}, ticked(match.quick_fix ?? ""));
    if (read.querySelector("[data-command]")) {
      read.append(element("button", { type: "button", class: "copy" }, words.copy_command));
    }
    return element(
      "li",
      { class: "hit" },
      element("h2", {}, element("a", { href: url }, match.title)),
      element(
        "dl",
        { class: "slip" },
        half("for", words.for, element("dd", {}, quoted(match), values(match))),
        half("read", words.read, read),
      ),
      element("p", {}, element("a", { href: url }, words.more)),
      (match.look_alikes ?? []).slice(0, 1).map((other) => this.#instead(other)),
    );
  }

  /** What is often taken for it, and how to tell. */
  #instead(other) {
    const link = element("a", { href: `${this.#settings.root}${other.entry}/` }, other.title);
    return element("p", { class: "quiet" }, `${words.not_yours} `, link, `: ${other.differs}`);
  }

  #also(match) {
    return element(
      "li",
      { class: "guess" },
      element("a", { href: this.#address(match) }, match.title),
      element("p", {}, `${this.#where(match)} `, match.text ? quoted(match) : null),
    );
  }

  #guess(match) {
    return element(
      "li",
      { class: "guess" },
      element("a", { href: this.#address(match) }, match.title),
      element("p", {}, reason(match)),
    );
  }

  #ways() {
    const propose = this.#proposal();
    return element(
      "ul",
      { class: "ways" },
      element("li", {}, words.way_shorten),
      element("li", {}, element("a", { href: `${this.#settings.root}all/` }, words.way_browse)),
      propose ? this.#propose(propose) : null,
    );
  }

  #propose(url) {
    const button = element("button", { type: "button" }, words.copy_cleaned);
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(await this.#cleaned());
      button.textContent = words.copied;
    });
    return element("li", {}, element("a", { href: url }, words.way_propose), " ", button);
  }

  #browse() {
    return element("p", {}, element("a", { href: `${this.#settings.root}all/` }, words.way_browse));
  }

  /** Where a new error is proposed; the pasted text is never part of the address. */
  #proposal() {
    const repository = this.#settings.repository;
    return repository?.startsWith("https://github.com/") ? `${repository}/issues/new` : null;
  }

  #address(match) {
    return addressOf(match, this.#settings);
  }
}

/** Whether a text is rather a search than an error: a code, or some words. */
function few(text) {
  return text.trim().split(/\s+/).length <= FEW;
}

/** Whether a match answers words that were typed, not a message that was printed. */
function byWords(match) {
  return !match.line && !match.missing?.length;
}

function half(name, word, content) {
  return element("div", { class: `slip-${name}` }, element("dt", {}, word), content);
}

/** Why an error that does not fit may be meant: what lacks, what it prints, else what its fix is. */
function reason(match) {
  if (match.missing?.length) {
    return [`${words.missing} `, element("code", {}, [match.missing].flat().join(" … "))];
  }
  return match.signature ? element("code", {}, match.signature) : ticked(match.quick_fix ?? "");
}

/** The reader's own values with the names that the error's page gives them. */
function values(match) {
  const named = Object.entries(match.captures ?? {});
  const items = named.map(([name, value]) => element("li", {}, `${name} `, element("code", {}, value)));
  return items.length ? element("ul", { class: "values", translate: "no" }, items) : null;
}

/** The reader's own line, with what stood in the placeholders marked. */
function quoted(match) {
  const text = match.text || match.signature || "";
  const code = element("code", { translate: "no" });
  let at = 0;
  for (const value of Object.values(match.captures ?? {})) {
    const found = value ? text.indexOf(value, at) : -1;
    if (found >= 0) {
      code.append(text.slice(at, found), element("mark", {}, value));
      at = found + value.length;
    }
  }
  code.append(text.slice(at));
  return code;
}

/** Text in which backticks stand around code, two around the command, and asterisks around emphasis. */
function ticked(text) {
  const parts = [];
  let at = 0;
  for (const found of text.matchAll(/(``?)([^`]+)\1|\*(?!\s)([^*`]+)\*/g)) {
    const [all, ticks, code, stressed] = found;
    parts.push(text.slice(at, found.index), stressed ? element("em", {}, stressed) : coded(code, ticks === "``"));
    at = found.index + all.length;
  }
  return [...parts, text.slice(at)];
}

/** As on pages: an option stays on one line. */
function coded(code, command) {
  const parts = code.split(/( )/).map((word) => {
    const whole = word.length <= UNBROKEN && word.slice(0, -1).includes("-");
    return whole ? element("span", { class: "w" }, word) : word;
  });
  return element("code", { translate: "no", ...(command && { "data-command": "" }) }, parts);
}
