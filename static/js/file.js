// Reads a file that was dropped or pasted: text in any of its encodings; of a huge one its end,
// where the errors are, and how many lines stand before that.
import { filled } from "./dom.js";
import words from "./words.js";

/** So much of a file is looked up. */
const LARGEST = 4 << 20;

/** Up to this size the lines before the end are counted. */
const COUNTED = 1 << 30;

const CHUNK = 8 << 20;
const SAMPLE = 1 << 16;

/** What the file holds, the number of its first line, and what must be said of it. */
export async function read(file) {
  try {
    return await taken(file);
  } catch {
    return refused(words.file_unreadable, file);
  }
}

async function taken(file) {
  const head = await bytes(file, 0, SAMPLE);
  const encoding = encodingOf(head);
  if (!head.length) {
    return refused(words.file_empty, file);
  }
  if (!isText(decoded(head, encoding))) {
    return refused(words.file_binary, file);
  }
  const begin = Math.max(0, file.size - LARGEST) & ~1;
  const text = decoded(await bytes(file, begin, file.size), encoding).replaceAll("\0", "");
  return begin ? cut(file, begin, text, encoding) : { text, first: 1, said: "" };
}

/** The end of a file, from a line's start on. */
async function cut(file, begin, text, encoding) {
  const [end] = text.match(/\r\n|\r|\n/) ?? [];
  const whole = end ? text.slice(text.indexOf(end) + end.length) : text;
  if (file.size > COUNTED) {
    return { text: whole, first: 1, said: filled(words.file_end_uncounted, file.name) };
  }
  const lines = await ends(file, begin, encoding, text.startsWith("\n"));
  const first = lines + (end ? 2 : 1);
  return { text: whole, first, said: filled(words.file_end, file.name, first) };
}

function refused(sentence, file) {
  return { text: "", first: 1, said: filled(sentence, file.name) };
}

async function bytes(file, from, to) {
  return new Uint8Array(await file.slice(from, to).arrayBuffer());
}

/** By its mark, else by where its zeros are: a Windows shell writes two bytes for a character. */
function encodingOf(head) {
  if (head[0] === 0xff && head[1] === 0xfe) {
    return "utf-16le";
  }
  if (head[0] === 0xfe && head[1] === 0xff) {
    return "utf-16be";
  }
  const zeros = [0, 0];
  head.forEach((byte, i) => byte || zeros[i & 1]++);
  const many = head.length / 5;
  const [even, odd] = zeros;
  return odd > many && even < odd / 10 ? "utf-16le" : even > many && odd < even / 10 ? "utf-16be" : "utf-8";
}

function decoded(from, encoding) {
  return new TextDecoder(encoding).decode(from);
}

/** A log has few control characters but those that move and colour a terminal's cursor. */
function isText(sample) {
  return (sample.match(/[\0-\x06\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0) <= sample.length / 20;
}

/** How many lines end before a place; a line's two end characters may stand on both sides of it. */
async function ends(file, to, encoding, split) {
  const step = encoding === "utf-8" ? 1 : 2;
  const low = encoding === "utf-16be" ? 1 : 0;
  let count = 0;
  let returned = false;
  for (let from = 0; from < to; from += CHUNK) {
    const chunk = await bytes(file, from, Math.min(to, from + CHUNK));
    for (let i = 0; i < chunk.length; i += step) {
      const unit = step === 2 && chunk[i + 1 - low] ? 0 : chunk[i + low];
      count += unit === 10 || returned ? 1 : 0;
      returned = unit === 13;
    }
  }
  return count + (returned && !split ? 1 : 0);
}
