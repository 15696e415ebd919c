// SPDX-License-Identifier: MIT
// Formulas of the engine, such as `(hbm_bytes - weight_bytes) / kv_cache_bytes`, taken apart so
// that they can be printed with names and with numbers.

export type Formula =
  | { kind: "name"; name: string }
  | { kind: "number"; text: string }
  | { kind: "operation"; operator: "+" | "-" | "*" | "/"; left: Formula; right: Formula }
  | { kind: "negative"; operand: Formula }
  | { kind: "call"; name: string; operands: Formula[] };

const tokenPattern = /\s*([A-Za-z_]\w*|\d+\.?\d*(?:[eE][+-]?\d+)?|[-+*/(),])/y;

function tokens(text: string): string[] {
  const found: string[] = [];
  tokenPattern.lastIndex = 0;
  while (text.slice(tokenPattern.lastIndex).trim() !== "") {
    const match = tokenPattern.exec(text);
    if (match?.[1] === undefined) throw new Error(`The formula "${text}" cannot be read.`);
    found.push(match[1]);
  }
  return found;
}

/** Throws on what is no formula: formulas come from the engine, not from readers. */
export function parseFormula(text: string): Formula {
  const stream = tokens(text);
  let at = 0;
  const take = (): string => {
    const token = stream[at];
    if (token === undefined) throw new Error(`The formula "${text}" ends too early.`);
    at += 1;
    return token;
  };
  const expect = (token: string): void => {
    if (take() !== token) throw new Error(`The formula "${text}" lacks a "${token}".`);
  };

  function sum(): Formula {
    let left = product();
    for (let next = stream[at]; next === "+" || next === "-"; next = stream[at]) {
      at += 1;
      left = { kind: "operation", operator: next, left, right: product() };
    }
    return left;
  }
  function product(): Formula {
    let left = factor();
    for (let next = stream[at]; next === "*" || next === "/"; next = stream[at]) {
      at += 1;
      left = { kind: "operation", operator: next, left, right: factor() };
    }
    return left;
  }
  function factor(): Formula {
    const token = take();
    if (token === "-") return { kind: "negative", operand: factor() };
    if (token === "(") {
      const inside = sum();
      expect(")");
      return inside;
    }
    if (/^\d/.test(token)) return { kind: "number", text: token };
    if (!/^[A-Za-z_]/.test(token)) throw new Error(`The formula "${text}" has a stray "${token}".`);
    if (stream[at] !== "(") return { kind: "name", name: token };
    at += 1;
    const operands = [sum()];
    while (stream[at] === ",") {
      at += 1;
      operands.push(sum());
    }
    expect(")");
    return { kind: "call", name: token, operands };
  }

  const formula = sum();
  if (at < stream.length) throw new Error(`The formula "${text}" goes on after its end.`);
  return formula;
}

/** How tightly a formula binds: sums 1, products 2, everything else 3. */
export function precedence(formula: Formula): number {
  if (formula.kind === "negative") return 1;
  if (formula.kind !== "operation") return 3;
  return formula.operator === "+" || formula.operator === "-" ? 1 : 2;
}

/** The names in a formula, each once. */
export function namesIn(formula: Formula): string[] {
  const names = new Set<string>();
  const visit = (node: Formula): void => {
    if (node.kind === "name") names.add(node.name);
    else if (node.kind === "negative") visit(node.operand);
    else if (node.kind === "call") node.operands.forEach(visit);
    else if (node.kind === "operation") {
      visit(node.left);
      visit(node.right);
    }
  };
  visit(formula);
  return [...names];
}
