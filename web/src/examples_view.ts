// SPDX-License-Identifier: MIT
// The examples as links; the one that is open is marked.

import type { Field } from "longpeak";
import { element } from "./dom.ts";
import { examples } from "./examples.ts";
import { fragmentToState, stateToFragment } from "./link.ts";
import type { PageState } from "./state.ts";

export function createExamples(host: HTMLElement, fields: Field[]): (state: PageState) => void {
  const list = element("ul", {});
  const links = examples.map((example) => {
    const link = element("a", { href: example.fragment }, example.name);
    list.append(element("li", {}, link, element("p", {}, example.sentence)));
    return {
      link,
      fragment: stateToFragment(fragmentToState(example.fragment, fields).state, fields),
    };
  });
  host.append(element("h2", {}, "Start from"), list);
  return (state) => {
    const current = stateToFragment(state, fields);
    for (const { link, fragment } of links) {
      if (fragment === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
}
