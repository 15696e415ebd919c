// SPDX-License-Identifier: MIT
// The JSON Schema of a scenario, made from the catalog's table of fields.

const SECTIONS = {
  "": "What is asked of Longpeak. Every field is optional; what is left out takes its default.",
  model: "The model.",
  hardware: "The devices.",
  deployment: "How the model lies on the devices.",
  workload: "What is asked of the model.",
  "workload.session":
    "A document, then rounds of questions and answers with time to think between.",
  compression: "What is left of the KV cache along each of its axes.",
};

const section = (path) => ({
  ...(SECTIONS[path] && { description: SECTIONS[path] }),
  type: "object",
  additionalProperties: false,
  properties: {},
});

function typeOf(field, catalog) {
  const { type, minimum, maximum, options, path } = field;
  if (type === "option") return { enum: options };
  if (type === "id") {
    const rows = path.startsWith("model") ? catalog.models : catalog.accelerators;
    return { enum: rows.map(({ id }) => id) };
  }
  return { type, minimum, maximum };
}

function property(field, catalog) {
  const rule = field.default_rule && ` Default: ${field.default_rule}.`;
  return {
    title: field.label,
    description: field.help + rule,
    ...typeOf(field, catalog),
    ...(field.default !== null && { default: field.default }),
  };
}

export function schemaOf(catalog) {
  const root = section("");
  for (const field of catalog.fields) {
    const keys = field.path.split(".");
    const last = keys.pop();
    let parent = root;
    keys.forEach((key, depth) => {
      parent.properties[key] ??= section(keys.slice(0, depth + 1).join("."));
      parent = parent.properties[key];
    });
    parent.properties[last] = property(field, catalog);
  }
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Longpeak scenario",
    ...root,
  };
}

export const schemaText = (catalog) => `${JSON.stringify(schemaOf(catalog), null, 2)}\n`;
