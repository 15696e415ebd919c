// SPDX-License-Identifier: MIT
// Import: the text of a config.json, what was understood of it, and what is wrong with it.

import type { Engine, InputError } from "longpeak";
import "../../styles/import.css";
import { element, liveText } from "../dom.ts";
import { formatInteger } from "../format.ts";
import { maximumFragmentLength } from "../link.ts";
import { configToLink, ownConfig, withOwnModel } from "../own_model.ts";
import type { Store } from "../state.ts";
import { readFile, understand } from "./read_text.ts";
import type { Understood } from "./read_text.ts";
import { importReport } from "./report.ts";
import { templates } from "./templates.ts";

export interface ImportView {
  /** Shows what the scenario holds, unless something is being written, and takes the focus. */
  open(): void;
  read(file: File): Promise<void>;
}

const restMilliseconds = 200;
/** What a link holds beside the configuration. */
const roomForTheRest = 2048;

const written = (config: object): string => JSON.stringify(config, null, 2);

function errorList(errors: readonly InputError[]): HTMLElement {
  const list = element("ul", { class: "import-errors" });
  for (const { path, message } of errors) {
    const item = element("li", {});
    if (path !== "") item.append(element("code", {}, path), " ");
    item.append(message);
    list.append(item);
  }
  return list;
}

export function mountImport(
  host: HTMLElement,
  engine: Engine,
  store: Store,
  close: () => void,
): ImportView {
  const text = element("textarea", {
    id: "import-text",
    class: "entry import-text",
    rows: 12,
    spellcheck: "false",
    autocomplete: "off",
    autocapitalize: "off",
    "aria-describedby": "import-problems",
    placeholder: '{ "model_type": "llama", … }',
  });
  const problems = element("div", { id: "import-problems", role: "alert" });
  const report = element("div", { id: "import-report" });
  const status = element("p", { class: "quiet-text", role: "status" });
  const setStatus = liveText(status);
  const use = element("button", { type: "button", class: "strong", disabled: true });
  use.append("Use this model");

  let understood: Understood | undefined;
  let timer = 0;

  function showProblems(errors: readonly InputError[]): void {
    problems.replaceChildren(...(errors.length > 0 ? [errorList(errors)] : []));
    if (errors.length > 0) text.setAttribute("aria-invalid", "true");
    else text.removeAttribute("aria-invalid");
  }
  function show(): void {
    clearTimeout(timer);
    setStatus("");
    const isEmpty = text.value.trim() === "";
    understood = isEmpty ? undefined : understand(engine, text.value);
    const good = understood?.ok === true ? understood : undefined;
    showProblems(understood?.ok === false ? understood.errors : []);
    use.disabled = good === undefined;
    report.replaceChildren(...(good === undefined ? [] : [importReport(good.model)]));
  }
  function write(content: string): void {
    text.value = content;
    show();
  }
  async function read(file: File): Promise<void> {
    const answer = await readFile(file);
    if (answer.ok) write(answer.text);
    else showProblems([{ code: "malformed_json", path: "", message: answer.message }]);
  }

  text.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(show, restMilliseconds);
  });
  use.addEventListener("click", () => {
    show();
    if (understood?.ok !== true) return;
    const { config } = understood;
    store.update((state) => ({ ...state, scenario: withOwnModel(state.scenario, config) }));
    const length = configToLink(config).length;
    setStatus(
      length + roomForTheRest <= maximumFragmentLength
        ? "In use; the link of this page holds it."
        : `In use, but too long for a link: ${formatInteger(length)} characters of ` +
            `${formatInteger(maximumFragmentLength)}. Take out what has no bearing on the cost, ` +
            "such as lists of module names.",
    );
  });

  const file = element("input", {
    type: "file",
    id: "import-file",
    class: "visually-hidden",
    accept: ".json,application/json",
  });
  file.addEventListener("change", () => {
    const chosen = file.files?.[0];
    if (chosen !== undefined) void read(chosen);
    file.value = "";
  });
  const templateButtons = templates.map(({ name, config }) => {
    const button = element("button", { type: "button", class: "quiet" }, name);
    button.addEventListener("click", () => {
      write(written(config));
      text.focus();
    });
    return button;
  });
  const closeButton = element("button", { type: "button", class: "quiet import-close" }, "Close");
  closeButton.addEventListener("click", close);

  const title = element("h2", { id: "import-heading", tabindex: -1 }, "Your own model");
  host.replaceChildren(
    element("div", { class: "import-head" }, title, closeButton),
    element(
      "p",
      { class: "quiet-text" },
      "The config.json of a Hugging Face checkpoint: drop it anywhere on this page, choose the file, " +
        "or paste its text. It stays in your browser.",
    ),
    element(
      "div",
      { class: "import-body" },
      element(
        "div",
        { class: "import-entry" },
        element(
          "div",
          { class: "import-tools" },
          file,
          element("label", { for: "import-file", class: "quiet" }, "Choose a file"),
          element("span", { class: "quiet-text" }, "or start from a template:"),
          ...templateButtons,
        ),
        element("label", { for: "import-text", class: "label" }, "Text of the config.json"),
        text,
        problems,
        element("div", { class: "import-tools" }, use, status),
      ),
      report,
    ),
  );

  return {
    read,
    open() {
      const config = ownConfig(store.get().scenario);
      if (config !== undefined && text.value === "") write(written(config));
      title.focus({ preventScroll: true });
      host.scrollIntoView({ block: "nearest" });
    },
  };
}
