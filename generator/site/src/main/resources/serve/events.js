// Hears of changes to the site.

/** How long to wait, in milliseconds, before asking again what could not be had. */
const PAUSE = 1000;

/**
 * Calls `changed` after each change, one call after the other; what fails is tried again.
 *
 * Only a page in sight listens: a browser keeps six connections to a server for all its tabs, so a
 * seventh page would wait for ever. One that comes into sight hears at once what it missed.
 *
 * @param known stands for all that the page shows already
 */
export function listen(known, changed) {
  let events = null;
  let seen = known;
  let turn = Promise.resolve();
  const hear = ({ data }) => {
    if (data !== seen) {
      seen = data;
      turn = turn.then(() => untilDone(changed));
    }
  };
  const look = () => {
    if (document.hidden) {
      events?.close();
      events = null;
    } else if (!events) {
      events = new EventSource("/__errata/events");
      events.onmessage = hear;
    }
  };
  document.addEventListener("visibilitychange", look);
  look();
}

/** Does something that needs the server, again and again until it answers. */
export async function untilDone(work) {
  for (;;) {
    try {
      return await work();
    } catch {
      await new Promise((done) => setTimeout(done, PAUSE));
    }
  }
}
