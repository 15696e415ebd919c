// SPDX-License-Identifier: MIT
// Handing a file to the reader.

/** Browsers read the address after the click, so it must outlive it. */
const keepMilliseconds = 60_000;

export function downloadBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), keepMilliseconds);
}

export function downloadText(name: string, type: string, text: string): void {
  downloadBlob(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** Parts joined into a file name: "longpeak-prefill-yi-34b-200k.svg". */
export function fileName(parts: readonly string[], extension: string): string {
  const stem = ["longpeak", ...parts]
    .join("-")
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return `${stem}.${extension}`;
}
