import { useState } from "react";
import { Problem } from "../api/http";
import { giveCode, logIn } from "../api/session";
import type { Session } from "../api/types";
import { t } from "../i18n";

/** Getting in: a password, then a code where the account has a second factor. */
export interface Entrance {
  /** Whether the code is asked for now. */
  awaited: boolean;
  error: string | null;
  busy: boolean;
  password: (user: string, password: string) => Promise<void>;
  code: (code: string) => Promise<void>;
}

export function useEntrance(onEnter: (session: Session) => void): Entrance {
  const [token, setToken] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const attempt = async (work: () => Promise<Session | null>) => {
    setBusy(true);
    try {
      const session = await work();
      setError(null);
      setBusy(false);
      if (session) { setToken(null); onEnter(session); }
    } catch (failure) {
      setError(failure instanceof Problem ? failure.detail : t("error.client"));
      setBusy(false);
      // Nothing waits any more: back to the password.
      if (failure instanceof Problem && failure.code === "login_again") setToken(null);
    }
  };
  return {
    awaited: token !== null,
    error,
    busy,
    password: (user, password) => attempt(async () => {
      const answer = await logIn(user, password);
      if (!("token" in answer)) return answer;
      setToken(answer.token);
      return null;
    }),
    code: (code) => attempt(() => giveCode(token ?? "", code)),
  };
}
