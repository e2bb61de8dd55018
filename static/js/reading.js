// On an error's page: the contents follow what is read, and the reader's own system comes first.

/** Wakes the page of an error. */
export function start() {
  own(system());
  follow();
}

/** Marks, in the list of contents, the section that is being read. */
function follow() {
  const links = new Map();
  for (const link of document.querySelectorAll(".contents a")) {
    links.set(link.hash.slice(1), link);
  }
  const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  const mark = () => {
    const read = headings.filter((h) => h.getBoundingClientRect().top < innerHeight / 3).at(-1);
    for (const [id, link] of links) {
      if (id === read?.id) {
        link.setAttribute("aria-current", "true");
      } else {
        link.removeAttribute("aria-current");
      }
    }
  };
  if (headings.length && "IntersectionObserver" in window) {
    const observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -66% 0px" });
    headings.forEach((heading) => observer.observe(heading));
  }
}

/** The reader's system as blocks of code name it; null where it is none of them. */
function system() {
  const name = `${navigator.userAgentData?.platform ?? navigator.platform}`.toLowerCase();
  const names = { linux: "linux", mac: "macos", win: "windows" };
  const known = Object.keys(names).find((one) => name.startsWith(one));
  return known && !/android/i.test(navigator.userAgent) ? names[known] : null;
}

/** Puts what is for one system before what is for others, where they stand beside each other. */
function own(name) {
  if (!name) {
    return;
  }
  for (const first of document.querySelectorAll(".prose figure[data-os]")) {
    if (!first.previousElementSibling?.matches("figure[data-os]")) {
      order(neighbours(first).map((figure) => [figure]), name);
    }
  }
  let introduced = [];
  for (const words of document.querySelectorAll(".prose > p")) {
    const part = [words, ...neighbours(words.nextElementSibling)];
    if (introduced.length && introduced.at(-1).at(-1).nextElementSibling !== words) {
      order(introduced, name);
      introduced = [];
    }
    if (words.textContent.trimEnd().endsWith(":") && systemOf(part)) {
      introduced.push(part);
    }
  }
  order(introduced, name);
}

/** A block that is for one system, and those right after it. */
function neighbours(first) {
  const all = [];
  for (let next = first; next?.matches("figure[data-os]"); next = next.nextElementSibling) {
    all.push(next);
  }
  return all;
}

/** The one system that the blocks of a part are for, if it is but one. */
function systemOf(part) {
  const names = new Set(part.flatMap((one) => one.dataset.os ?? []));
  return names.size === 1 ? [...names][0] : null;
}

/** Lets parts change places, so that those of a system come first. */
function order(parts, name) {
  const isOwn = (part) => systemOf(part) === name;
  const wanted = [...parts.filter(isOwn), ...parts.filter((part) => !isOwn(part))];
  if (wanted.every((part, i) => part === parts[i])) {
    return;
  }
  const places = parts.map((part) => {
    const place = document.createComment("");
    part[0].before(place);
    return place;
  });
  places[0].parentElement.dataset.ordered = "";
  wanted.forEach((part, i) => places[i].replaceWith(...part));
}
