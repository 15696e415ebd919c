// SPDX-License-Identifier: MIT
// Parts that the first screen does not need. They are fetched when the page rests, or when they are
// asked for sooner: from then on the page works without a network.

const restMilliseconds = 3000;
const pauseMilliseconds = 500;
const parts: (() => Promise<unknown>)[] = [];

/** `load` once it is called, and again after a failure. */
export function later<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  const part = (): Promise<T> => {
    loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
  parts.push(part);
  return part;
}

/** Fetches all parts once the page has rested, sooner where a key or a pointer is pressed. */
export function fetchLater(): void {
  const events = ["pointerdown", "keydown"] as const;
  const fetchAll = (): void => {
    // What cannot be fetched now is fetched, and failure told, when it is asked for.
    for (const part of parts) part().catch(() => undefined);
  };
  const atRest = window.setTimeout(() => start(0), restMilliseconds);
  function start(delay: number): void {
    window.clearTimeout(atRest);
    for (const event of events) document.removeEventListener(event, pressed);
    window.setTimeout(fetchAll, delay);
  }
  const pressed = (): void => start(pauseMilliseconds);
  for (const event of events) document.addEventListener(event, pressed);
}
