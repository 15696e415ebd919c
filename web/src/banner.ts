// SPDX-License-Identifier: MIT
// Problems that belong to no field of the form: a broken link, an engine that does not load.

import type { InputError } from "longpeak";
import { element } from "./dom.ts";

const shownAtMost = 8;

/** In the order in which they matter. */
const headings = {
  link: "Part of this link could not be used. The rest of it is shown below.",
  scenario: "This scenario cannot be computed as it is.",
  address: "The address bar cannot hold this scenario. It keeps the last one that fits.",
} as const;

export interface Banner {
  /** Replaces the problems of one kind. Those of a link are shown until they are dismissed or
   *  another link is opened. */
  show(kind: keyof typeof headings, problems: readonly InputError[]): void;
}

export function createBanner(host: HTMLElement): Banner {
  const kinds = Object.keys(headings) as (keyof typeof headings)[];
  const current = new Map<keyof typeof headings, readonly InputError[]>();
  let shown = "";
  // Takes the focus when what had it is dismissed.
  host.tabIndex = -1;

  function render(): void {
    const problems = kinds.flatMap((kind) => current.get(kind) ?? []);
    const first = kinds.find((kind) => (current.get(kind) ?? []).length > 0);
    const key = [first, ...problems.map((problem) => problem.message)].join("\n");
    if (key === shown) return;
    shown = key;
    host.replaceChildren();
    if (first === undefined) return;
    const list = element("ul", {});
    for (const problem of problems.slice(0, shownAtMost)) {
      list.append(element("li", {}, problem.message));
    }
    const rest = problems.length - shownAtMost;
    if (rest > 0) list.append(element("li", {}, `and ${rest} more of this kind.`));
    const notice = element("div", { class: "notice" }, element("p", {}, headings[first]), list);
    if (first === "link") {
      const dismiss = element("button", { type: "button", class: "quiet" }, "Dismiss");
      dismiss.addEventListener("click", () => {
        current.delete("link");
        render();
        host.focus();
      });
      notice.append(dismiss);
    }
    host.append(notice);
  }

  return {
    show(kind, problems) {
      current.set(kind, problems);
      render();
    },
  };
}

const withoutWebAssembly =
  " Longpeak computes in your browser with WebAssembly, which this browser does not have or does" +
  " not allow here. A current Chromium, Firefox or Safari has it; some browsers switch it off in" +
  " their strictest security level.";
const withoutEngine =
  " Reload the page. If that does not help, the file longpeak.wasm may be missing where this page" +
  " is served.";
const withoutPart = " The rest of the page works. Reloading may help.";

function showFailure(host: HTMLElement, title: string, remedy: string, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  host.replaceChildren(
    element(
      "div",
      { class: "notice" },
      element("p", {}, element("strong", {}, title), remedy),
      element("p", { class: "detail" }, reason),
    ),
  );
}

/** Says why the page cannot work at all, and what to do. */
export function showStartFailure(host: HTMLElement, error: unknown): void {
  if (typeof WebAssembly === "undefined") {
    showFailure(host, "WebAssembly is missing.", withoutWebAssembly, error);
  } else {
    showFailure(host, "The engine did not start.", withoutEngine, error);
  }
}

/** Says that one part of the page cannot work. */
export function showPartFailure(host: HTMLElement, part: string, error: unknown): void {
  showFailure(host, `${part} could not be shown.`, withoutPart, error);
}
