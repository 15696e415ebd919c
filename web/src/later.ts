// SPDX-License-Identifier: MIT
// Parts that the first screen does not need. They are fetched when they are first asked for, or once
// the page has been touched: then they are there before they are asked for, and without network.

const restMilliseconds = 500;
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

/** Fetches all parts a moment after the first press of a key or a pointer. */
export function fetchLater(): void {
  const events = ["pointerdown", "keydown"] as const;
  const fetchAll = (): void => {
    for (const event of events) document.removeEventListener(event, fetchAll);
    window.setTimeout(() => {
      // What cannot be fetched now is fetched, and failure told, when it is asked for.
      for (const part of parts) part().catch(() => undefined);
    }, restMilliseconds);
  };
  for (const event of events) document.addEventListener(event, fetchAll);
}
