// SPDX-License-Identifier: MIT
// Import: the text of a config.json, what was understood of it, and what is wrong with it. Nothing
// typed is lost: a text that is replaced can be brought back.

import type { Engine, InputError } from "longpeak";
import "../../styles/import.css";
import { element, liveText } from "../dom.ts";
import { formatInteger } from "../format.ts";
import { maximumFragmentLength } from "../link.ts";
import { configToLink, ownConfig, parseConfig, withOwnModel } from "../own_model.ts";
import type { Store } from "../state.ts";
import { createCustomForm } from "./custom_form.ts";
import { lostInForm } from "./lost_in_form.ts";
import { readFile, understand } from "./read_text.ts";
import type { Understood } from "./read_text.ts";
import { importReport } from "./report.ts";

export interface ImportView {
  /** Shows what the scenario holds, unless something is being written, and takes the focus. */
  open(): void;
  /** Reads a file, or says why there is none. */
  read(file: File | string): Promise<void>;
}

const restMilliseconds = 200;
/** What a link holds beside the configuration. */
const roomForTheRest = 2048;
const shownAtMost = 20;

const written = (config: object): string => JSON.stringify(config, null, 2);

/** The same with each list of words or numbers on one line. */
const compact = (config: object): string =>
  written(config).replace(/\[[^[\]{}]*\]/g, (list) => list.replace(/\s+/g, " "));

function errorList(errors: readonly InputError[]): HTMLElement {
  const list = element("ul", { class: "import-errors" });
  for (const { path, message } of errors.slice(0, shownAtMost)) {
    const item = element("li", {});
    if (path !== "") item.append(element("code", {}, path), " ");
    item.append(message);
    list.append(item);
  }
  const rest = errors.length - shownAtMost;
  if (rest > 0) list.append(element("li", {}, `and ${formatInteger(rest)} more.`));
  return list;
}

function quietButton(label: string, attributes = {}): HTMLButtonElement {
  return element("button", { type: "button", class: "quiet", ...attributes }, label);
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
  const fileProblem = element("p", { class: "error", role: "alert" });
  const setFileProblem = liveText(fileProblem);
  const problems = element("div", { id: "import-problems", role: "alert" });
  const report = element("div", { id: "import-report" });
  const status = element("p", { class: "quiet-text", role: "status" });
  const setStatus = liveText(status);
  const use = element("button", { type: "button", class: "strong", disabled: true });
  use.append("Use this model");
  const bringBack = quietButton("Bring back the text that stood here", { hidden: true });
  const describe = quietButton("Describe it in a form", {
    "aria-expanded": "false",
    "aria-controls": "custom-form",
  });

  const earlier = element("p", { class: "quiet-text" }, "This was understood of an earlier text:");
  let understood: Understood | undefined;
  let timer = 0;
  /** What this page wrote into the box itself; anything else is the reader's. */
  let ours = "";
  let replaced = "";

  const form = createCustomForm((config) => {
    if (config === undefined) showState();
    else write(compact(config));
  });
  form.element.hidden = true;

  function showProblems(errors: readonly InputError[]): void {
    const rest = form.element.hidden ? errors : form.place(errors);
    problems.replaceChildren(...(rest.length > 0 ? [errorList(rest)] : []));
    if (errors.some(({ path }) => path.endsWith("model_type")) && form.element.hidden) {
      const button = quietButton("Describe this model in a form");
      button.addEventListener("click", () => openForm(true));
      problems.append(
        element(
          "p",
          { class: "quiet-text" },
          "A model that is built otherwise can be described by its sizes:",
        ),
        button,
      );
    }
    if (errors.length > 0) text.setAttribute("aria-invalid", "true");
    else text.removeAttribute("aria-invalid");
  }
  /** The last report stays, dimmed, while there is no newer one. */
  function showState(): void {
    const good = understood?.ok === true && (form.element.hidden || !form.hasProblem());
    use.disabled = !good;
    report.classList.toggle("stale-report", !good);
    earlier.hidden = good;
  }
  function show(): void {
    clearTimeout(timer);
    setStatus("");
    understood = text.value.trim() === "" ? undefined : understand(engine, text.value);
    showProblems(understood?.ok === false ? understood.errors : []);
    if (understood?.ok === true) {
      report.replaceChildren(earlier, importReport(understood.model));
      setStatus("Understood.");
    }
    if (understood === undefined) report.replaceChildren();
    showState();
  }
  function write(content: string): void {
    if (content === text.value) return showState();
    if (text.value.trim() !== "" && text.value !== ours) replaced = text.value;
    bringBack.hidden = replaced === "";
    ours = content;
    text.value = content;
    show();
  }
  /** What stands in the box, as far as it is a configuration. */
  function fillForm(): void {
    const parsed = parseConfig(text.value);
    if (!parsed.ok) return form.warn("");
    form.fill(parsed.config);
    const answer = engine.importModel(parsed.config);
    form.warn(answer.ok ? lostInForm(engine, answer.value, form.config()) : "");
  }
  function openForm(open: boolean): void {
    form.element.hidden = !open;
    describe.setAttribute("aria-expanded", String(open));
    if (!open) return show();
    fillForm();
    if (understood?.ok !== true) form.apply();
    form.focus();
    show();
  }

  text.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (!form.element.hidden) fillForm();
      show();
    }, restMilliseconds);
  });
  bringBack.addEventListener("click", () => {
    text.value = replaced;
    replaced = "";
    bringBack.hidden = true;
    openForm(false);
    text.focus();
  });
  describe.addEventListener("click", () => openForm(form.element.hidden !== false));
  use.addEventListener("click", () => {
    show();
    if (understood?.ok !== true) return;
    const { config } = understood;
    ours = text.value;
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
  host.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });

  async function read(file: File | string): Promise<void> {
    const answer =
      typeof file === "string" ? { ok: false as const, message: file } : await readFile(file);
    setFileProblem(answer.ok ? "" : answer.message);
    if (!answer.ok) return;
    write(answer.text);
    if (!form.element.hidden) fillForm();
  }
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
  const closeButton = quietButton("Close");
  closeButton.classList.add("import-close");
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
          element("span", { class: "quiet-text" }, "No file?"),
          describe,
        ),
        fileProblem,
        form.element,
        element("label", { for: "import-text", class: "label" }, "Text of the config.json"),
        text,
        problems,
        element("div", { class: "import-tools" }, use, bringBack, status),
      ),
      report,
    ),
  );

  return {
    read,
    open() {
      const config = ownConfig(store.get().scenario);
      if (config !== undefined && (text.value === "" || text.value === ours)) {
        ours = written(config);
        text.value = ours;
        show();
      }
      title.focus({ preventScroll: true });
      host.scrollIntoView({ block: "nearest" });
    },
  };
}
