// The matcher beside the page. First message: which files. Then numbered tasks.
import { Matching } from "./matching.js";

let matching = null;

self.onmessage = async ({ data }) => {
  const { files, number, task, values } = data;
  try {
    if (files) {
      matching = await Matching.load(files);
      self.postMessage({ ready: true });
    } else {
      self.postMessage({ number, answer: await matching[task](...values) });
    }
  } catch (problem) {
    self.postMessage({ number, problem: String(problem) });
  }
};
