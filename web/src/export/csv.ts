// SPDX-License-Identifier: MIT
// Rows as comma-separated values, RFC 4180; numbers with every digit.

export type Cell = string | number | boolean | null;

/** Spreadsheets run a text that starts like this as a formula. */
const formulaStart = /^[=+\-@\t\r]/;

function field(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const text = formulaStart.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(field).join(",")}\r\n`).join("");
}
