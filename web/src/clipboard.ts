// SPDX-License-Identifier: MIT
// Copying text, also where the page is served without https and the clipboard interface is missing.

function copyBySelection(text: string): boolean {
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "visually-hidden";
  area.readOnly = true;
  const focused = document.activeElement;
  document.body.append(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}

/** Whether the text is on the clipboard now. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** Copies on a click and says so on the button for a moment. */
export function copyOnClick(button: HTMLButtonElement, text: () => string): void {
  const label = button.textContent ?? "";
  let timer = 0;
  button.addEventListener("click", async () => {
    button.textContent = (await copyText(text())) ? "Copied" : "Not copied: select it by hand";
    clearTimeout(timer);
    timer = window.setTimeout(() => (button.textContent = label), 1500);
  });
}
