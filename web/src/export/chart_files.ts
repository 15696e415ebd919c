// SPDX-License-Identifier: MIT
// Saving one chart as a drawing, a picture or data.

import type { CurveModel } from "../chart/model.ts";
import { plotTitle } from "../chart/describe.ts";
import type { ExportKind } from "../chart/export_menu.ts";
import type { Plot } from "../chart/plot.ts";
import { chartCsv } from "./chart_csv.ts";
import { downloadBlob, downloadText, fileName } from "./download.ts";
import { pngFile } from "./png_file.ts";
import { svgFile } from "./svg_file.ts";

/** Full names of the curves whose line ends carry a shorter one. */
function legend({ content }: CurveModel): string[] {
  const shortened = content.curves.filter(({ series }) => series.label !== series.name);
  if (shortened.length === 0 || content.curves.length === 1) return [];
  return [`${shortened.map(({ series }) => `${series.label}: ${series.name}`).join("; ")}.`];
}

export async function saveChart(
  kind: ExportKind,
  plot: Plot,
  model: CurveModel,
  link: string,
): Promise<void> {
  const { axis } = model.content;
  const title = plotTitle(plot.metric, axis);
  const name = fileName([title], kind);
  if (kind === "csv") {
    downloadText(name, "text/csv", chartCsv(axis, plot.metric, model.aligned()));
    return;
  }
  const file = svgFile(plot.element, { title, notes: [model.words(), ...legend(model)], link });
  if (kind === "svg") downloadText(name, "image/svg+xml", file.text);
  else downloadBlob(name, await pngFile(file));
}
