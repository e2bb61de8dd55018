// The matcher beside the page. First message: which files. Then questions with numbers.
import { Matching } from "./matching.js";

let matching = null;

self.onmessage = async ({ data }) => {
  const { files, number, text, limit } = data;
  try {
    if (files) {
      matching = await Matching.load(files);
      self.postMessage({ ready: true });
    } else {
      self.postMessage({ number, answer: await matching.answer(text, limit) });
    }
  } catch (problem) {
    self.postMessage({ number, problem: String(problem) });
  }
};
