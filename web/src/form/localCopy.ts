import type { Doc } from "../api/types";

const PREFIX = "socle.copy.";
interface Copy { doc: Doc; version?: number; at: string }

export const copyKeyOf = (type: string, name: string | null, origin = ""): string => `${type}/${name ?? `new${origin}`}`;

/** What is typed is kept on this device until the server has it: a closed tab or a crash loses nothing. */
export function keepCopy(key: string, doc: Doc, version?: number): void {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify({ doc, version, at: new Date().toISOString() } satisfies Copy));
  } catch {
    // A full or forbidden storage must not stop someone from typing.
  }
}

export function readCopy(key: string): Copy | null {
  try {
    const kept = localStorage.getItem(PREFIX + key);
    return kept ? (JSON.parse(kept) as Copy) : null;
  } catch {
    return null;
  }
}

/** What was typed on documents that are gone for good, or by someone who leaves this device. */
export const forgetCopies = (): void => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX)).forEach((key) => localStorage.removeItem(key));

export const forgetCopy = (key: string): void => localStorage.removeItem(PREFIX + key);

const OWNER = "socle.user";

/** What someone typed on this device is not shown to the next person. */
export function keepFor(user: string): void {
  if ((localStorage.getItem(OWNER) ?? user) !== user) forgetCopies();
  localStorage.setItem(OWNER, user);
}
