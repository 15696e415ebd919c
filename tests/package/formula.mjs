// SPDX-License-Identifier: MIT
// Evaluates the arithmetic of a metric: + - * / ( ) min max over named terms.

const TOKEN = /\s*(?:(\d+(?:\.\d+)?(?:e[+-]?\d+)?)|([A-Za-z_]\w*)|([-+*/(),]))/y;

function tokensOf(formula) {
  const tokens = [];
  TOKEN.lastIndex = 0;
  const end = formula.trimEnd().length;
  while (TOKEN.lastIndex < end) {
    const start = TOKEN.lastIndex;
    const match = TOKEN.exec(formula);
    if (!match) throw new SyntaxError(`"${formula}" at ${start}`);
    tokens.push(match[0].trim());
  }
  return tokens;
}

export function evaluateFormula(formula, terms) {
  const tokens = tokensOf(formula);

  function expect(token) {
    const found = tokens.shift();
    if (found !== token) throw new SyntaxError(`"${formula}": ${found} where ${token} was due`);
  }

  function call(name) {
    const values = [sum()];
    while (tokens[0] === ",") {
      tokens.shift();
      values.push(sum());
    }
    expect(")");
    return Math[name](...values);
  }

  function factor() {
    const token = tokens.shift();
    if (token === "-") return -factor();
    if (token === "(") {
      const value = sum();
      expect(")");
      return value;
    }
    if (/^\d/.test(token)) return Number(token);
    if ((token === "min" || token === "max") && tokens[0] === "(") {
      tokens.shift();
      return call(token);
    }
    if (!Object.hasOwn(terms, token)) throw new ReferenceError(`"${formula}" has no term ${token}`);
    return terms[token];
  }

  function product() {
    let value = factor();
    while (tokens[0] === "*" || tokens[0] === "/") {
      value = tokens.shift() === "*" ? value * factor() : value / factor();
    }
    return value;
  }

  function sum() {
    let value = product();
    while (tokens[0] === "+" || tokens[0] === "-") {
      value = tokens.shift() === "+" ? value + product() : value - product();
    }
    return value;
  }

  const value = sum();
  if (tokens.length > 0) throw new SyntaxError(`"${formula}": ${tokens[0]} is left over`);
  return value;
}
