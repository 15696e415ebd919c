// SPDX-License-Identifier: MIT
// Keeps the address bar and the state the same.

import type { Index, InputError } from "longpeak";
import { dropUnknownSeries, fragmentToState, stateToFragment, tooLongForLink } from "./link.ts";
import type { LinkAnswer } from "./link.ts";
import type { Store } from "./state.ts";

/** Browsers refuse to rewrite the address much more often. */
const rewriteDelay = 100;
/** Safari allows 100 rewrites in 30 s and throws at the next. */
const retryDelay = 5000;

export function readAddress(index: Index): LinkAnswer {
  const link = fragmentToState(location.hash, index.fields);
  const known = dropUnknownSeries(link.state, index);
  return { state: known.state, problems: [...link.problems, ...known.problems] };
}

/** Rewrites the address after each update, and loads what is put there: by hand, by a link, by "back". */
export function connectAddress(
  store: Store,
  index: Index,
  onProblems: (kind: "link" | "address", problems: InputError[]) => void,
): void {
  let timer = 0;
  const rewrite = (): void => {
    const fragment = stateToFragment(store.get(), index.fields);
    const tooLong = tooLongForLink(fragment);
    onProblems("address", tooLong);
    if (tooLong.length > 0 || fragment === location.hash) return;
    try {
      history.replaceState(null, "", fragment);
    } catch {
      timer = window.setTimeout(rewrite, retryDelay);
    }
  };
  const rewriteSoon = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(rewrite, rewriteDelay);
  };

  store.subscribe(rewriteSoon);
  window.addEventListener("hashchange", () => {
    clearTimeout(timer);
    const link = readAddress(index);
    store.replace(link.state);
    onProblems("link", link.problems);
  });
  window.addEventListener("pagehide", rewrite);
  rewrite();
}
