import { useState } from "react";

/**
 * The text of an input while someone types, the written value otherwise.
 * A readable text is passed on at once (totals follow while typing), an unreadable one is kept as typed and marked.
 */
export function useDraft(written: string, read: (text: string) => unknown, onChange: (value: unknown) => void, initial?: string) {
  const [draft, setDraft] = useState<string | null>(initial ?? null);
  const shown = draft ?? written;
  const value = draft === null ? undefined : readOrEmpty(draft, read);
  return {
    shown,
    unreadable: draft !== null && value === undefined,
    type: (text: string) => {
      setDraft(text);
      const typed = readOrEmpty(text, read);
      if (typed !== undefined) onChange(typed);
    },
    leave: () => { if (draft === null || value !== undefined) setDraft(null); },
    restore: () => setDraft(null),
  };
}

const readOrEmpty = (text: string, read: (text: string) => unknown): unknown => (text.trim() === "" ? null : read(text) ?? undefined);
