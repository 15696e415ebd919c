// SPDX-License-Identifier: MIT
// What is in the share panel: the link of the scenario, an embed of part of it, Markdown, the table.

import type { Engine } from "longpeak";
import "../../styles/share.css";
import { copyText } from "../clipboard.ts";
import { element } from "../dom.ts";
import type { Evaluate } from "../evaluation.ts";
import { downloadText, fileName } from "../export/download.ts";
import { metricTableCsv, metricTableJson, metricTableMarkdown } from "../export/metric_table.ts";
import { stateToFragment, tooLongForLink } from "../link.ts";
import { metricTitles } from "../names.ts";
import { metricNames } from "../state.ts";
import type { PageState, Store } from "../state.ts";
import { scenarioInWords } from "../words.ts";
import { embedLink, pageLink } from "./address.ts";
import { embedCode, scenarioMarkdown, sizingCode } from "./texts.ts";

const contents: readonly [show: string, label: string][] = [
  ["summary", "the five metrics"],
  ["table", "the table"],
  ...metricNames.map((name): [string, string] => [`card.${name}`, `card: ${metricTitles[name]}`]),
  ...metricNames.map((name): [string, string] => [`curve.${name}`, `curve: ${metricTitles[name]}`]),
];

/** Fills the panel; what it returns makes it ready to be shown again. */
export function fillSharePanel(
  panel: HTMLElement,
  engine: Engine,
  store: Store,
  evaluate: Evaluate,
): () => void {
  const { fields } = engine.index();
  const status = element("p", { class: "share-status", role: "status" });
  const text = element("textarea", {
    class: "share-text",
    rows: "4",
    readonly: true,
    hidden: true,
  });
  text.setAttribute("aria-label", "Text to copy");

  async function copy(what: string, content: string): Promise<void> {
    const [tooLong] = tooLongForLink(stateToFragment(store.get(), fields));
    if (tooLong !== undefined) {
      status.textContent = tooLong.message;
      return;
    }
    text.value = content;
    text.hidden = false;
    if (await copyText(content)) {
      status.textContent = `${what} copied.`;
      return;
    }
    text.focus();
    text.select();
    status.textContent = `${what} could not be copied; the text is selected: copy it with Ctrl+C.`;
  }
  function copyButton(label: string, what: string, content: () => string): HTMLButtonElement {
    const node = element("button", { type: "button" }, label);
    node.addEventListener("click", () => void copy(what, content()));
    return node;
  }

  const choice = element("select", { id: "share-show" });
  for (const [show, label] of contents) choice.append(element("option", { value: show }, label));
  choice.addEventListener("change", () => {
    store.update((state) => ({ ...state, show: choice.value }));
  });
  const link = (): string => pageLink(store.get(), fields);
  const estimate = () => evaluate(store.get().scenario).estimate;
  const frame = (): string =>
    embedCode(embedLink(store.get(), fields), `Longpeak: ${scenarioInWords(estimate())}`);

  function saveButton(
    label: string,
    extension: string,
    type: string,
    content: () => string,
  ): HTMLButtonElement {
    const node = element("button", { type: "button" }, label);
    node.setAttribute("aria-label", `${label}: save the table`);
    node.addEventListener("click", () => {
      downloadText(fileName(["metrics"], extension), type, content());
      status.textContent = `Table saved as ${label}.`;
    });
    return node;
  }
  const computable = (): PageState => ({
    ...store.get(),
    scenario: evaluate(store.get().scenario).scenario,
  });

  panel.replaceChildren(
    element(
      "div",
      { class: "share-row" },
      copyButton("Copy link", "Link", link),
      copyButton("Copy as Markdown", "Markdown", () => scenarioMarkdown(estimate(), link())),
    ),
    element(
      "div",
      { class: "share-row" },
      element("label", { for: "share-show" }, "Embed"),
      choice,
      copyButton("Copy embed", "Embed code", frame),
    ),
    element(
      "p",
      { class: "share-note" },
      "An embed tells the page around it how tall it is. With this script there, it gets that height: ",
      copyButton("Copy script", "Script", () => sizingCode),
    ),
    element(
      "div",
      { class: "share-row" },
      element("span", {}, "Save the table"),
      saveButton("CSV", "csv", "text/csv", () => metricTableCsv(engine, computable())),
      saveButton("JSON", "json", "application/json", () => metricTableJson(engine, computable())),
      saveButton("Markdown", "md", "text/markdown", () =>
        metricTableMarkdown(engine, computable()),
      ),
    ),
    text,
    status,
  );
  return () => {
    choice.value = store.get().show;
    text.hidden = true;
    status.textContent = "";
  };
}
