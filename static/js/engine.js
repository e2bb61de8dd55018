// Runs the matcher beside the page, so that a long log cannot freeze it; in the page where a
// browser has no module workers.
import { Matching } from "./matching.js";

export class Engine {
  #files;
  #workerUrl;
  #ready = null;
  #waiting = new Map();
  #number = 0;

  constructor(settings) {
    const absolute = (path) => new URL(path, document.baseURI).href;
    this.#workerUrl = absolute(settings.worker);
    this.#files = {
      module: absolute(settings.matcher),
      scrubber: absolute(settings.scrubber),
      base: absolute(settings.index),
      manifest: settings.manifest,
    };
  }

  /** Begins to load what the first question needs. */
  warm() {
    this.#ready ??= this.#start().catch((problem) => {
      this.#ready = null;
      throw problem;
    });
    this.#ready.catch(() => {});
    return this.#ready;
  }

  /** The matcher's answer to a text. */
  async ask(text, limit) {
    const run = await this.warm();
    return run("answer", text, limit);
  }

  /** The text without secrets. */
  async scrub(text) {
    const run = await this.warm();
    return run("scrub", text);
  }

  async #start() {
    try {
      return await this.#startWorker();
    } catch {
      const matching = await Matching.load(this.#files);
      return async (task, ...values) => matching[task](...values);
    }
  }

  #startWorker() {
    return new Promise((resolve, reject) => {
      const worker = new Worker(trusted(this.#workerUrl), { type: "module" });
      worker.onerror = (event) => {
        reject(event);
        this.#ready = null;
        this.#waiting.forEach(({ fail }) => fail(event));
        this.#waiting.clear();
      };
      worker.onmessage = ({ data }) => {
        if (data.ready) {
          resolve((task, ...values) => this.#askWorker(worker, task, values));
        } else if (data.number === undefined) {
          reject(new Error(data.problem));
        } else {
          const { done, fail } = this.#waiting.get(data.number);
          this.#waiting.delete(data.number);
          data.problem ? fail(new Error(data.problem)) : done(data.answer);
        }
      };
      worker.postMessage({ files: this.#files });
    });
  }

  #askWorker(worker, task, values) {
    return new Promise((done, fail) => {
      const number = ++this.#number;
      this.#waiting.set(number, { done, fail });
      worker.postMessage({ number, task, values });
    });
  }
}

/** The addresses that the page's policy lets become scripts: the workers' own. */
export function trusted(url) {
  if (!window.trustedTypes) {
    return url;
  }
  trusted.policy ??= trustedTypes.createPolicy("errata", { createScriptURL: (same) => same });
  return trusted.policy.createScriptURL(url);
}

/** The one matcher of a page. */
export function engineFor(settings) {
  return (engineFor.one ??= new Engine(settings));
}
