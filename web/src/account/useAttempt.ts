import { useState } from "react";
import { Problem } from "../api/http";
import { t } from "../i18n";

/** Something asked of the server that it may refuse: which reason, in which words. */
export interface Attempt {
  busy: boolean;
  refusal: { code: string; text: string } | null;
  run: (work: () => Promise<void>) => Promise<void>;
  /** The words of a refusal, when it is one of these. */
  errorOf: (...codes: string[]) => string | null;
  /** The words of a refusal that is none of these. */
  errorBut: (...codes: string[]) => string | null;
}

export function useAttempt(): Attempt {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Attempt["refusal"]>(null);
  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    setRefusal(null);
    try {
      await work();
    } catch (failure) {
      setRefusal(failure instanceof Problem ? { code: failure.code, text: failure.detail } : { code: "", text: t("error.client") });
    }
    setBusy(false);
  };
  return {
    busy,
    refusal,
    run,
    errorOf: (...codes) => (refusal && codes.includes(refusal.code) ? refusal.text : null),
    errorBut: (...codes) => (refusal && !codes.includes(refusal.code) ? refusal.text : null),
  };
}
