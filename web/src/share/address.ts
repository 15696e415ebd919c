// SPDX-License-Identifier: MIT
// Addresses of the page and of its embed for a state.

import type { Field } from "longpeak";
import { stateToFragment } from "../link.ts";
import type { PageState } from "../state.ts";

function withoutFragment(): string {
  return location.href.replace(/[?#].*$/, "");
}

/** Address of a page that lies beside this one. */
function beside(file: string): string {
  return withoutFragment().replace(/[^/]*$/, file);
}

/** This page with the state, whatever an embed of it shows. */
export function pageLink(state: PageState, fields: Field[]): string {
  return withoutFragment() + stateToFragment({ ...state, show: "summary" }, fields);
}

export function embedLink(state: PageState, fields: Field[]): string {
  return beside("embed.html") + stateToFragment(state, fields);
}

/** From an embed to the page, with the same state. */
export function openLink(state: PageState, fields: Field[]): string {
  return beside("index.html") + stateToFragment(state, fields);
}
