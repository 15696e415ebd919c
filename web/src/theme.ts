// SPDX-License-Identifier: MIT
// Light or dark: as the system says, until a reader chooses.

const storageKey = "longpeak-theme";
type Theme = "light" | "dark";

function stored(): Theme | null {
  try {
    const value = localStorage.getItem(storageKey);
    return value === "light" || value === "dark" ? value : null;
  } catch {
    return null;
  }
}

function remember(theme: Theme): void {
  try {
    localStorage.setItem(storageKey, theme);
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
}

export function connectTheme(button: HTMLElement): void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  let chosen = stored();
  const show = (): void => {
    if (chosen !== null) document.documentElement.dataset.theme = chosen;
    const current = chosen ?? (system.matches ? "dark" : "light");
    button.textContent = current === "dark" ? "Light" : "Dark";
    button.setAttribute("aria-label", `Use the ${current === "dark" ? "light" : "dark"} theme`);
  };
  button.addEventListener("click", () => {
    const current = chosen ?? (system.matches ? "dark" : "light");
    chosen = current === "dark" ? "light" : "dark";
    remember(chosen);
    show();
  });
  system.addEventListener("change", show);
  show();
}
