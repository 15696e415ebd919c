// SPDX-License-Identifier: MIT
// What the engine says of the state, and the last thing it said that was good.

import type { Engine, Estimate, InputError, Scenario } from "longpeak";
import { keyInConfig } from "./own_model.ts";
import { withField } from "./scenario.ts";

export interface Evaluation {
  /** The last good answer: of `scenario`, which is the current one unless there are errors. */
  estimate: Estimate;
  scenario: Scenario;
  errors: InputError[];
}

/** The scenario without the fields that the errors name; a config.json goes as a whole. */
function withoutErrors(scenario: Scenario, errors: InputError[]): Scenario {
  const field = (path: string): string => (keyInConfig(path) === undefined ? path : "model");
  return errors.reduce((rest, error) => withField(rest, field(error.path), undefined), scenario);
}

export type Evaluate = (scenario: Scenario) => Evaluation;

/** The same scenario asked again, as each part of the page does, is answered without the engine. */
export function createEvaluator(engine: Engine): Evaluate {
  let good: { estimate: Estimate; scenario: Scenario } | undefined;
  let asked: Scenario | undefined;
  let last: Evaluation | undefined;

  function firstGood(scenario: Scenario, errors: InputError[]) {
    for (const candidate of [withoutErrors(scenario, errors), {}]) {
      const answer = engine.evaluate(candidate);
      if (answer.ok) return { estimate: answer.value, scenario: candidate };
    }
    throw new Error("The engine refuses its own default scenario.");
  }

  return (scenario) => {
    if (last !== undefined && scenario === asked) return last;
    asked = scenario;
    const answer = engine.evaluate(scenario);
    if (answer.ok) good = { estimate: answer.value, scenario };
    else good ??= firstGood(scenario, answer.errors);
    last = { ...good, errors: answer.ok ? [] : answer.errors };
    return last;
  };
}
