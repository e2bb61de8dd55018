// The box: asks the matcher while the reader types, at once after a paste, and shows the answers.
import { engineFor } from "./engine.js";
import { Results } from "./results.js";

const PAUSE = 200;
const LIMIT = 8;

/** After so long something is said, and after so much longer the way without the matcher is shown. */
const PATIENCE = 300;
const SLOW = 4000;

/** Listens to the field; called once. Gives what the page may ask of the box. */
export function start(field, settings) {
  const engine = engineFor(settings);
  const results = new Results(settings, () => engine.scrub(field.value));
  let timer = 0;
  let asked = null;
  let running = null;
  let origin = null;

  /**
   * Asks for what the field holds; while a question runs, only the last one after it counts.
   * `from` tells of the file that it was read from.
   */
  function ask(from) {
    clearTimeout(timer);
    if (from) {
      origin = { ...from, text: field.value };
    }
    if (from || field.value !== asked) {
      asked = field.value;
      running = running ? running.then(answered) : answered();
    }
    return running ?? Promise.resolve();
  }

  async function answered() {
    const text = asked;
    if (text === null || text !== field.value) {
      return;
    }
    const from = origin?.text === text ? origin : null;
    if (!text.trim()) {
      from?.said ? results.refused(from.said) : results.clear();
      return;
    }
    const waits = [setTimeout(() => results.loading(), PATIENCE), setTimeout(() => results.slow(), SLOW)];
    try {
      const answer = await engine.ask(text, LIMIT);
      if (text === asked) {
        results.show(answer, text, from);
      }
    } catch {
      if (text === asked) {
        results.failed();
        asked = null;
      }
    } finally {
      waits.forEach(clearTimeout);
    }
  }

  field.addEventListener("input", (event) => {
    clearTimeout(timer);
    const pasted = event.inputType === "insertFromPaste" || event.inputType === "insertFromDrop";
    timer = setTimeout(() => ask(), pasted ? 0 : PAUSE);
  });
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) {
      return;
    }
    if (event.key === "Escape") {
      asked = null;
      if (!results.clear()) {
        field.blur();
      }
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      ask().then(() => results.open());
    }
  });
  engine.warm();
  if (field.value) {
    ask();
  }
  return { ask };
}
