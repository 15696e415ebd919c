// SPDX-License-Identifier: MIT
// Plain objects in and out around the module's text interface. Types and meaning: index.d.ts.

const METRICS = [
  "concurrency",
  "prefill_seconds",
  "decode_seconds_per_token",
  "context_switch_seconds",
  "sessions_per_hour",
];

const MOST_VALUES = 10_000_000;

function failure(code, path, message) {
  return { ok: false, errors: [{ code, path, message }] };
}

/** JSON would write NaN and infinity as null and leave functions out: the engine is told what they are instead. */
function nameUnwritable(_key, value) {
  if (typeof value === "function" || typeof value === "symbol") return `a ${typeof value}`;
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}

/** JSON text of a value, or a failure where it cannot be written (a cycle, a BigInt, a function). */
function toText(value, what) {
  try {
    const text = JSON.stringify(value ?? {}, nameUnwritable);
    if (text !== undefined) return { text };
  } catch {
    // Said below: JSON cannot hold it.
  }
  return {
    failed: failure(
      "malformed_json",
      "",
      `the ${what} cannot be written as JSON; accepted: a plain object`,
    ),
  };
}

/** What `make` gives, made when it is first asked for. */
function once(make) {
  let made;
  return () => (made ??= make());
}

/** The engine over an instantiated module. */
export function createEngine(module) {
  const index = JSON.parse(module.index()).value;
  const catalog = once(() => JSON.parse(module.catalog()).value);
  const paperFigures = once(() => JSON.parse(module.paperFigures()).value);

  function importModel(config) {
    if (typeof config === "string") return JSON.parse(module.importModel(config));
    const { text, failed } = toText(config, "configuration");
    return failed ?? JSON.parse(module.importModel(text));
  }

  function evaluate(scenario) {
    const { text, failed } = toText(scenario, "scenario");
    return failed ?? JSON.parse(module.evaluate(text));
  }

  function sweep(scenario, request) {
    const from = toText(scenario, "scenario");
    const over = toText(request, "sweep");
    return from.failed ?? over.failed ?? JSON.parse(module.sweep(from.text, over.text));
  }

  function evaluateField(field, values, scenario) {
    if (!(values instanceof Float64Array)) {
      return failure("wrong_type", "values", "must be a Float64Array");
    }
    if (values.length > MOST_VALUES) {
      return failure(
        "too_large",
        "values",
        `has ${values.length} values; at most ${MOST_VALUES} are accepted`,
      );
    }
    const { text, failed } = toText(scenario, "scenario");
    if (failed) return failed;
    const answer = module.evaluateMany(text, String(field), values);
    const status = JSON.parse(answer.text);
    if (!status.ok) return status;
    const value = { x: values.slice() };
    METRICS.forEach((metric, index) => {
      value[metric] = answer.columns.subarray(index * values.length, (index + 1) * values.length);
    });
    return { ok: true, value };
  }

  return {
    version: index.version,
    index: () => structuredClone(index),
    catalog: () => structuredClone(catalog()),
    paperFigures: () => structuredClone(paperFigures()),
    importModel,
    evaluate,
    sweep,
    evaluateMany: (first, values, scenario) =>
      Array.isArray(first) ? first.map(evaluate) : evaluateField(first, values, scenario),
  };
}
