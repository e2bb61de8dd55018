// Fetches the compiled matcher and those parts of its index that a text needs.
import { fill } from "./value.js";

export class Matching {
  #matcher;
  #scrubber;
  #base;

  /** Loads the matcher and the list of index files. */
  static async load({ module, scrubber, base, manifest }) {
    const [matcher, list] = await Promise.all([import(module), fetched(base + manifest)]);
    if (!matcher.open(list)) {
      throw new Error(`${manifest} is not of this matcher's version`);
    }
    const made = new Matching();
    made.#matcher = matcher;
    made.#scrubber = scrubber;
    made.#base = base;
    return made;
  }

  /** Loads what is missing, in rounds, and answers. */
  async answer(text, limit) {
    for (;;) {
      const names = this.#matcher.need(text);
      if (!names.length) {
        const answer = this.#matcher.answer(text, limit);
        answer.matches.forEach((match) => (match.quick_fix = fill(match.quick_fix, match.captures)));
        return answer;
      }
      await Promise.all(
        names.map(async (name) => this.#matcher.load(name, await fetched(this.#base + name))),
      );
    }
  }

  /** The text without secrets, to be shown to others. */
  async scrub(text) {
    const { scrub } = await import(this.#scrubber);
    return JSON.parse(scrub(text)).text;
  }
}

async function fetched(url) {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`${response.status} ${url}`);
  }
  return new Int8Array(await response.arrayBuffer());
}
