// SPDX-License-Identifier: MIT

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertClose, engine, scenarioWith, valueOf } from "../../package/engine.mjs";
import { goldenLinks } from "../lib/golden_links.mjs";
import { pageModules } from "../lib/modules.mjs";

const { link: links, state: states } = await pageModules("link", "state");
const { fragmentToState, stateToFragment, maximumFragmentLength } = links;
const { fields } = engine.catalog();
const defaults = states.defaultState();

for (const { name, link, state, problems = [], metrics } of goldenLinks) {
  test(`links: ${name} means what it meant`, () => {
    const answer = fragmentToState(link, fields);
    assert.deepEqual(answer.state, { ...defaults, ...state });
    assert.deepEqual(
      answer.problems.map(({ code, path }) => ({ code, path })),
      problems,
    );
    const estimate = valueOf(engine.evaluate(answer.state.scenario));
    for (const [metric, value] of Object.entries(metrics)) {
      const found = estimate.metrics[metric].value;
      if (value === null) assert.equal(found, null);
      else assertClose(found, value, metric);
    }
  });
}

test("links: the default state is the version alone", () => {
  assert.equal(stateToFragment(defaults, fields), "#v1");
  assert.deepEqual(fragmentToState("#v1", fields), { state: defaults, problems: [] });
  assert.deepEqual(fragmentToState("", fields), { state: defaults, problems: [] });
});

for (const { path, type, options, minimum, maximum, default: value } of fields) {
  test(`links: ${path} survives the way into a link and back`, () => {
    const candidates =
      type === "option" ? options : type === "id" ? ["h200-sxm"] : [minimum, maximum];
    for (const candidate of candidates.filter((one) => one !== value)) {
      const state = { ...defaults, scenario: scenarioWith(path, candidate) };
      const answer = fragmentToState(stateToFragment(state, fields), fields);
      assert.deepEqual(answer, { state, problems: [] });
    }
  });
}

for (const [what, fragment] of [
  ["no version", "#workload.batch=2"],
  ["a version to come", "#v2&workload.batch=2"],
  ["version 0", "#v0"],
  ["a key without a value", "#v1&workload.batch"],
  ["a key twice", "#v1&workload.batch=2&workload.batch=3"],
  ["half an escape", "#v1&model.id=%E0%A4%A"],
  ["an unknown option", "#v1&view=rosy"],
  ["an unknown view to show", "#v1&show=everything"],
  ["17 columns", `#v1&contexts=${Array.from({ length: 17 }, (_, i) => i + 1)}`],
  ["columns that are no numbers", "#v1&contexts=a,b"],
  ["nine curves", `#v1&series.model=${Array.from({ length: 9 }, (_, i) => `m${i}`)}`],
  ["a name of JavaScript's own", "#v1&__proto__.polluted=1&constructor.prototype.polluted=1"],
  ["more than is read", `#v1&model.id=${"x".repeat(maximumFragmentLength)}`],
]) {
  test(`links: ${what} is named, and nothing breaks`, () => {
    const { state, problems } = fragmentToState(fragment, fields);
    assert.ok(problems.length > 0);
    for (const { message } of problems) assert.ok(message.length > 0 && message.length < 600);
    assert.deepEqual(Object.keys(state).sort(), Object.keys(defaults).sort());
    assert.equal({}.polluted, undefined);
  });
}
