import { call, useCsrf, Problem } from "./http";
import type { Session, Theme } from "./types";

function known(session: Session): Session {
  useCsrf(session.csrf);
  return session;
}

/** The person logged in, or null. */
export async function readSession(): Promise<Session | null> {
  try {
    return known((await call<Session>("GET", "/api/session", { anonymous: true })).body);
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 401) return null;
    throw failure;
  }
}

export const logIn = async (user: string, password: string): Promise<Session> =>
  known((await call<Session>("POST", "/api/session", { body: { user, password }, anonymous: true })).body);

export const logOut = () => call<null>("DELETE", "/api/session", { anonymous: true });

export const prefer = (preferences: { language?: "fr" | "en"; theme?: Theme }) =>
  call<unknown>("PUT", "/api/session/preferences", { body: preferences });
