import { en } from "./en";
import { fr } from "./fr";

export type Language = "fr" | "en";
export type Key = keyof typeof fr;
type Params = Record<string, string | number>;

const texts: Record<Language, Record<Key, string>> = { fr, en };
let current: Language = "fr";

export const language = (): Language => current;
export function speak(language: Language): void {
  current = language;
  if (typeof document !== "undefined") document.documentElement.lang = language;
}

/** The sentence of a key in the current language, its {named} parameters filled. */
export function t(key: Key, params: Params = {}): string {
  return texts[current][key].replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole));
}

type Counted = { [K in Key]: K extends `${infer Base}.one` ? Base : never }[Key];

/** A counted sentence: the singular below two in French, for one only in English. */
export function tn(key: Counted, count: number, params: Params = {}): string {
  const single = current === "fr" ? Math.abs(count) < 2 : count === 1;
  return t(`${key}.${single ? "one" : "other"}` as Key, { count, ...params });
}
