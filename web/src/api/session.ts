import { call, useCsrf } from "./http";
import type { Session, Theme } from "./types";

/** Notes what a page must send with each change. */
export function known(session: Session): Session {
  useCsrf(session.csrf);
  return session;
}

/** The person logged in, or null. */
export async function readSession(): Promise<Session | null> {
  // Nobody is an answer like another here: a refusal would show as an error in the browser's console.
  const { body } = await call<Session | null>("GET", "/api/session?guest=1", { anonymous: true });
  return body && known(body);
}

/** A right password whose code is awaited. */
export interface Awaited { second_factor_required: true; token: string }

export async function logIn(user: string, password: string): Promise<Session | Awaited> {
  const { body } = await call<Session | Awaited>("POST", "/api/session", { body: { user, password }, anonymous: true });
  return "token" in body ? body : known(body);
}

export const giveCode = async (token: string, code: string): Promise<Session> =>
  known((await call<Session>("POST", "/api/session", { body: { token, code }, anonymous: true })).body);

export const logOut = () => call<null>("DELETE", "/api/session", { anonymous: true });

export const prefer = (preferences: { language?: "fr" | "en"; theme?: Theme }) =>
  call<unknown>("PUT", "/api/session/preferences", { body: preferences });
