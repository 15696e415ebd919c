// SPDX-License-Identifier: MIT
// Tells a screen reader the results once they have come to rest.

import type { Estimate } from "longpeak";
import { formatText, unitOfMetric } from "./format.ts";
import { metricTitles } from "./names.ts";
import { metricNames } from "./state.ts";

const restMilliseconds = 1000;

export function announcement(host: HTMLElement): (estimate: Estimate) => void {
  let timer = 0;
  let first = true;
  return (estimate) => {
    clearTimeout(timer);
    if (first) {
      first = false;
      return;
    }
    timer = window.setTimeout(() => {
      const values = metricNames.map((name) => {
        const value = formatText(estimate.metrics[name].value, unitOfMetric(name));
        return `${metricTitles[name]} ${value}`;
      });
      host.textContent = `${values.join(", ")}.${estimate.memory.fits ? "" : " It does not fit."}`;
    }, restMilliseconds);
  };
}
