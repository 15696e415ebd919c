// SPDX-License-Identifier: MIT
// Starts the engine and joins the parts of the page: one state, one evaluation, one painting a frame.

import { load } from "longpeak";
import type { Engine, Field, InputError } from "longpeak";
import { connectAddress, readAddress } from "./address.ts";
import { createBanner, showPartFailure, showStartFailure } from "./banner.ts";
import { createCards } from "./cards.ts";
import { mountCurves } from "./chart/mount.ts";
import { diagnose } from "./diagnosis.ts";
import { byId, element, liveText } from "./dom.ts";
import { createEvaluator } from "./evaluation.ts";
import type { Evaluate } from "./evaluation.ts";
import { createExamples } from "./examples_view.ts";
import { connectCatalog } from "./catalog/open.ts";
import { createForm } from "./form/form.ts";
import { connectImport } from "./import/open.ts";
import { announcement } from "./announcement.ts";
import { fetchLater } from "./later.ts";
import { createMemoryBar } from "./memory_bar.ts";
import { createMetricTable } from "./metric_table.ts";
import { mountPaper } from "./paper/mount.ts";
import { connectNavigation } from "./navigation.ts";
import { createNotes } from "./notes.ts";
import { keyInConfig } from "./own_model.ts";
import { createServerMemory } from "./server_memory.ts";
import { mountShare } from "./share/mount.ts";
import { createStore } from "./state.ts";
import type { Store } from "./state.ts";
import { connectTheme } from "./theme.ts";
import { scenarioInWords, sentence } from "./words.ts";

type Mount = (host: HTMLElement, engine: Engine, store: Store, evaluate: Evaluate) => void;

function start(engine: Engine): void {
  const index = engine.index();
  const { fields } = index;
  const link = readAddress(index);
  const store = createStore(fields, link.state);
  const evaluate = createEvaluator(engine);

  /** The field that an error is shown beside; a config.json stands in the place of the model. */
  const fieldOf = ({ path }: InputError): Field | undefined => {
    const beside = keyInConfig(path) === undefined ? path : "model.id";
    return fields.find((field) => field.path === beside);
  };

  const whatIsWrong = (errors: InputError[]): string => {
    const reasons = errors.flatMap((error) => {
      const field = fieldOf(error);
      if (field === undefined) return [];
      const key = keyInConfig(error.path) ?? "";
      return `${field.label}: ${sentence(`${key} ${error.message}`.trim())}`;
    });
    return [...new Set(reasons)].slice(0, 2).join(" ");
  };

  let asked = false;
  const render = (): void => {
    asked = false;
    const state = store.get();
    const evaluation = evaluate(state.scenario);
    const { estimate, errors } = evaluation;
    form.show(state, evaluation);
    const stale = errors.length > 0 || form.hasProblem();
    results.classList.toggle("stale", stale);
    staleNote.hidden = !stale;
    banner.show(
      "scenario",
      errors.filter((error) => fieldOf(error) === undefined),
    );
    setReasons(whatIsWrong(errors));
    setWords(scenarioInWords(estimate));
    showCards(estimate);
    showBar(estimate);
    setDiagnosis(diagnose(engine, estimate, evaluation.scenario));
    notes.show(estimate.notes);
    showServerMemory(estimate);
    table.show(state, evaluation);
    showExamples(state);
    undo.disabled = !store.canUndo();
    undoStale.hidden = undo.disabled;
    announce(estimate);
  };
  const renderSoon = (): void => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(render);
  };

  /** One part that fails leaves the others working. */
  const mount = (part: string, host: HTMLElement, make: Mount): void => {
    try {
      make(host, engine, store, evaluate);
    } catch (error) {
      showPartFailure(host, part, error);
    }
  };

  const banner = createBanner(byId("banner"));
  const results = byId("results");
  const staleNote = byId("stale");
  const reasons = element("span");
  const setReasons = liveText(reasons);
  const undoStale = element(
    "button",
    { type: "button", class: "link-like" },
    "Undo the last change",
  );
  undoStale.addEventListener("click", () => {
    store.undo();
    results.focus({ preventScroll: true });
  });
  staleNote.append(" ", reasons, " ", undoStale);
  const undo = byId("undo") as HTMLButtonElement;
  const setWords = liveText(byId("words"));
  const form = createForm(byId("inputs"), engine, store, renderSoon);
  const showCards = createCards(byId("cards"));
  const memory = byId("memory");
  const showBar = createMemoryBar(memory);
  const diagnosis = element("p", { class: "diagnosis" });
  const notes = createNotes();
  memory.append(diagnosis);
  const showServerMemory = createServerMemory(memory);
  memory.append(notes.element);
  const setDiagnosis = liveText(diagnosis);
  const showExamples = createExamples(byId("examples"), fields);
  const table = createMetricTable(byId("table"), engine, store);
  const announce = announcement(byId("announcement"));

  const modelField = form.field("model.id");
  if (modelField !== undefined) connectImport(modelField, engine, store);
  connectCatalog(engine, store);
  connectNavigation(store);
  store.subscribe(renderSoon);
  byId("calculator").hidden = false;
  render();
  mount("Sharing", byId("share"), mountShare);
  mount("The curves", byId("curves"), mountCurves);
  mount("The paper", byId("paper"), mountPaper);
  connectAddress(store, index, banner.show);
  banner.show("link", link.problems);
  fetchLater();
}

connectTheme(byId("theme"));
try {
  start(await load());
} catch (error) {
  showStartFailure(byId("banner"), error);
} finally {
  byId("startup").remove();
}
