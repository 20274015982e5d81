import { language } from "../i18n";

const pad = (n: number, size = 2) => String(n).padStart(size, "0");
export const iso = (year: number, month: number, day: number) => `${pad(year, 4)}-${pad(month)}-${pad(day)}`;

/** The day on this device, `YYYY-MM-DD`. Tests give their own. */
export function today(now: Date = new Date()): string {
  return iso(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

export function addDays(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

export function writeDate(date: string): string {
  const [year, month, day] = date.slice(0, 10).split("-");
  return day ? `${day}/${month}/${year}` : date;
}

/** `2026-11-22 10:00:00.000000` or ISO, read as local time. */
export const readInstant = (text: string): Date => new Date(text.replace(" ", "T").replace(/(\.\d{3})\d+/, "$1"));

export function writeTime(at: Date): string {
  return `${pad(at.getHours())}:${pad(at.getMinutes())}`;
}

export function writeDateTime(text: string): string {
  const at = readInstant(text);
  return Number.isNaN(at.getTime()) ? text : `${writeDate(today(at))} ${writeTime(at)}`;
}

export function writeLongDate(date: string): string {
  const text = new Intl.DateTimeFormat(language() === "fr" ? "fr-FR" : "en-GB", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" })
    .format(new Date(`${date}T00:00:00Z`));
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const WORDS: Record<string, number> = { t: 0, auj: 0, "aujourd'hui": 0, today: 0, hier: -1, yesterday: -1, demain: 1, tomorrow: 1 };

/** Reads what a person types: 31/12, 31/12/26, 311226, 2026-12-31, 15, +30, −7, demain. Null when it is no date. */
export function readDate(text: string, now: string = today()): string | null {
  const bare = text.trim().toLowerCase().replace(/’/g, "'").replace(/\u2212/g, "-");
  const word = WORDS[bare];
  if (word !== undefined) return addDays(now, word);
  if (/^[+-]\d{1,4}$/.test(bare)) return addDays(now, Number(bare));
  const full = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(bare);
  if (full) return valid(Number(full[1]), Number(full[2]), Number(full[3]));
  const parts = numbersIn(bare);
  if (!parts) return null;
  const [day, month = Number(now.slice(5, 7)), year = Number(now.slice(0, 4))] = parts;
  return valid(year < 100 ? 2000 + year : year, month, day!);
}

function numbersIn(text: string): number[] | null {
  if (/^\d{1,2}([/.\-\s]\d{1,2}([/.\-\s](\d{2}|\d{4}))?)?$/.test(text)) return text.split(/[/.\-\s]/).map(Number);
  const packed = /^(\d{2})(\d{2})(\d{2}|\d{4})?$/.exec(text);
  return packed ? packed.slice(1).filter((part) => part !== undefined).map(Number) : null;
}

function valid(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? iso(year, month, day) : null;
}
