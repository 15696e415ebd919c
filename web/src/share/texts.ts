// SPDX-License-Identifier: MIT
// What is copied to share a scenario: an embed, the code that sizes it, Markdown.

import type { Estimate } from "longpeak";
import { escapeMarkdown } from "../export/markdown.ts";
import { metricsMarkdown } from "../export/metric_table.ts";
import { scenarioInWords } from "../words.ts";

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

export function embedCode(link: string, title: string): string {
  return (
    `<iframe src="${escapeAttribute(link)}" title="${escapeAttribute(title)}" ` +
    `width="100%" height="420" loading="lazy" style="border:0"></iframe>`
  );
}

/** Optional, for the page that holds the embed: gives each frame the height it asks for. */
export const sizingCode = `<script>
  addEventListener("message", (event) => {
    if (event.data?.type !== "longpeak:height") return;
    for (const frame of document.querySelectorAll("iframe")) {
      if (frame.contentWindow === event.source) frame.height = event.data.height;
    }
  });
</script>`;

export function scenarioMarkdown(estimate: Estimate, link: string): string {
  const words = `**${escapeMarkdown(scenarioInWords(estimate))}**`;
  const target = link.replaceAll("(", "%28").replaceAll(")", "%29");
  const fits = estimate.memory.fits ? [] : ["It does not fit."];
  return [words, ...fits, metricsMarkdown(estimate), `[Open in Longpeak](${target})`, ""].join(
    "\n\n",
  );
}
