// SPDX-License-Identifier: MIT
// A table of a catalog: sorted by a click on a heading, filtered, each row with a fold for what lies
// behind its figures.

import { element, liveText } from "../dom.ts";
import { formatInteger } from "../format.ts";

export interface Column<Row> {
  title: string;
  numeric: boolean;
  /** What rows are sorted by; null comes last either way. */
  key(row: Row): number | string | null;
  cell(row: Row): (Node | string)[];
}

export interface Facet<Row> {
  label: string;
  of(row: Row): string;
}

export interface TableParts<Row> {
  /** "models", in words and in ids. */
  what: string;
  rows: readonly Row[];
  name(row: Row): string;
  /** Beneath the name. */
  subtitle(row: Row): string;
  /** What the text filter searches. */
  words(row: Row): string;
  columns: readonly Column<Row>[];
  facets: readonly Facet<Row>[];
  detail(row: Row): HTMLElement;
  actions(row: Row): HTMLElement[];
  /** Saves the rows that are shown, in their order. */
  save: readonly { title: string; run(rows: readonly Row[]): void }[];
}

interface Entry<Row> {
  row: Row;
  body: HTMLElement;
  words: string;
}

const collator = new Intl.Collator("en", { numeric: true });

function compare(a: number | string | null, b: number | string | null, direction: number): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  const order =
    typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b));
  return order * direction;
}

export function createCatalogTable<Row>(parts: TableParts<Row>): HTMLElement {
  const { what, columns } = parts;
  const nameColumn: Column<Row> = {
    title: "Name",
    numeric: false,
    key: parts.name,
    cell: (row) => [parts.name(row)],
  };
  const sortable = [nameColumn, ...columns];
  const width = sortable.length + 1;

  function createEntry(row: Row, index: number): Entry<Row> {
    const detailId = `${what}-detail-${index}`;
    const fold = element(
      "button",
      { type: "button", class: "row-fold", "aria-expanded": "false", "aria-controls": detailId },
      parts.name(row),
    );
    const detail = element("tr", { id: detailId, class: "row-detail", hidden: true });
    fold.addEventListener("click", () => {
      if (!detail.hasChildNodes()) {
        detail.append(element("td", { colspan: width }, parts.detail(row)));
      }
      detail.hidden = !detail.hidden;
      fold.setAttribute("aria-expanded", String(!detail.hidden));
    });
    const cells = columns.map((column) =>
      element("td", { class: column.numeric ? "number" : "" }, ...column.cell(row)),
    );
    const values = element(
      "tr",
      {},
      element(
        "th",
        { scope: "row" },
        fold,
        element("span", { class: "cell-detail" }, parts.subtitle(row)),
      ),
      element("td", { class: "row-actions" }, ...parts.actions(row)),
      ...cells,
    );
    return {
      row,
      body: element("tbody", {}, values, detail),
      words: parts.words(row).toLowerCase(),
    };
  }
  const entries = parts.rows.map(createEntry);
  let order = [...entries];

  const table = element("table", { class: "catalog-table" });
  const count = element("p", { class: "quiet-text", role: "status" });
  const setCount = liveText(count);

  const heads = sortable.map((column) => {
    const button = element("button", { type: "button", class: "sort" }, column.title);
    const cell = element("th", { scope: "col", class: column.numeric ? "number" : "" }, button);
    button.addEventListener("click", () => {
      const ascending = cell.getAttribute("aria-sort") === "ascending";
      const descending = cell.getAttribute("aria-sort") === "descending";
      // Numbers start with the largest.
      const direction = ascending ? -1 : descending ? 1 : column.numeric ? -1 : 1;
      for (const head of heads) head.removeAttribute("aria-sort");
      cell.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
      order = [...order].sort((a, b) => compare(column.key(a.row), column.key(b.row), direction));
      table.append(...order.map((entry) => entry.body));
    });
    return cell;
  });
  table.append(
    element("caption", { class: "visually-hidden" }, `All ${what}; press a heading to sort`),
    element(
      "thead",
      {},
      element("tr", {}, ...heads.slice(0, 1), element("td", {}), ...heads.slice(1)),
    ),
    ...entries.map((entry) => entry.body),
  );

  const search = element("input", {
    type: "search",
    id: `${what}-filter`,
    class: "entry",
    autocomplete: "off",
    spellcheck: "false",
  });
  const choices = parts.facets.map((facet, index) => {
    const select = element("select", { id: `${what}-facet-${index}`, class: "entry" });
    select.append(element("option", { value: "" }, "all"));
    const values = [...new Set(parts.rows.map(facet.of))].sort(collator.compare);
    for (const value of values) select.append(element("option", { value }, value));
    return { facet, select };
  });
  const visible = (): Entry<Row>[] => order.filter((entry) => !entry.body.hidden);
  function filter(): void {
    const wanted = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const { row, body, words } of entries) {
      const chosen = choices.every(
        ({ facet, select }) => select.value === "" || facet.of(row) === select.value,
      );
      body.hidden = !(chosen && wanted.every((word) => words.includes(word)));
    }
    const left = visible().length;
    const nothing = left === 0 ? ": nothing matches" : "";
    setCount(`${formatInteger(left)} of ${formatInteger(entries.length)} ${what}${nothing}`);
    showAll.hidden = left === entries.length;
  }
  const showAll = element("button", { type: "button", class: "quiet", hidden: true }, "Show all");
  showAll.addEventListener("click", () => {
    search.value = "";
    for (const { select } of choices) select.value = "";
    filter();
    search.focus();
  });
  search.addEventListener("input", filter);
  for (const { select } of choices) select.addEventListener("change", filter);

  const field = (label: string, control: HTMLElement): HTMLElement =>
    element("div", {}, element("label", { class: "label", for: control.id }, label), control);
  const saves = parts.save.map(({ title, run }) => {
    const button = element("button", { type: "button", class: "quiet" }, title);
    button.setAttribute("aria-label", `Save these ${what} as ${title}`);
    button.addEventListener("click", () => run(visible().map((entry) => entry.row)));
    return button;
  });
  filter();
  return element(
    "div",
    {},
    element(
      "div",
      { class: "catalog-tools" },
      field("Filter", search),
      ...choices.map(({ facet, select }) => field(facet.label, select)),
      count,
      showAll,
      element("div", { class: "catalog-saves" }, ...saves),
    ),
    element(
      "div",
      {
        class: "scroller catalog-scroller",
        tabindex: 0,
        role: "region",
        "aria-label": `Table of ${what}`,
      },
      table,
    ),
  );
}
