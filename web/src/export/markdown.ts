// SPDX-License-Identifier: MIT
// Text and tables as Markdown.

const special = /[\\`*_{}[\]<>#|~]/g;

export function escapeMarkdown(text: string): string {
  return text.replace(special, "\\$&").replace(/\s+/g, " ");
}

/** The first column to the left, the others, numbers, to the right. */
export function markdownTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(" | ")} |`;
  const rule = `| ${header.map((_, index) => (index === 0 ? ":--" : "--:")).join(" | ")} |`;
  return [line(header), rule, ...rows.map(line)].join("\n");
}
