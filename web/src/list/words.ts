import type { TypeMeta } from "../api/types";
import { language, t } from "../i18n";

const startsWithVowel = (word: string) => /^[aeiouyhàâéèêëîïôûœ]/i.test(word);
export const lower = (label: string): string => (/^[A-ZÀ-Ý]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1));

/** « Nouvelle facture de vente », « Nouvel article », « Nouveau règlement ». */
export function newLabel(meta: TypeMeta): string {
  const label = lower(meta.label);
  if (language() === "en") return t("list.new.m", { label });
  if (meta.gender === "f") return t("list.new.f", { label });
  return t(startsWithVowel(label) ? "list.new.vowel" : "list.new.m", { label });
}

export const shortNew = (meta: TypeMeta): string => newLabel(meta).split(" ")[0]!;
