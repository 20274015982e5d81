import type { Theme } from "../api/types";

const KEY = "socle.theme";
const THEMES: readonly Theme[] = ["light", "dark", "system"];

export function storedTheme(): Theme {
  const kept = localStorage.getItem(KEY);
  return THEMES.find((theme) => theme === kept) ?? "system";
}

/** Without the attribute the page follows the system. */
export function wear(theme: Theme): void {
  localStorage.setItem(KEY, theme);
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
