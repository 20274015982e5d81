import { call, get, post } from "./http";
import { known } from "./session";
import type { Session } from "./types";

export interface Account { user: string; full_name: string; second_factor: boolean; must_enrol: boolean; recovery_codes_left: number }
/** What a telephone reads once: a drawing, or the same in letters. */
export interface Offer { secret: string; uri: string; qr: { size: number; path: string } }
export interface Place { id: string; since: string; seen: string; browser: string; system: string; address: string; current: boolean }
interface Codes { recovery_codes: string[] }

const FACTOR = "/api/account/second-factor";

export const readAccount = () => get<Account>("/api/account");
/** Every other session ends; this one goes on under a new name. */
export const changePassword = async (password: string, next: string): Promise<Session> =>
  known((await call<Session>("PUT", "/api/account/password", { body: { password, new_password: next } })).body);
export const offerFactor = (password: string) => post<Offer>(FACTOR, { password });
export const confirmFactor = async (code: string) => (await post<Codes>(`${FACTOR}/confirm`, { code })).recovery_codes;
export const removeFactor = (password: string, code: string) => post<null>(`${FACTOR}/remove`, { password, code });
export const renewCodes = async (password: string, code: string) =>
  (await post<Codes>(`${FACTOR}/codes`, { password, code })).recovery_codes;
export const readPlaces = async () => (await get<{ sessions: Place[] }>("/api/account/sessions")).sessions;
/** One of them, or all but this one. */
export const endPlaces = (password: string, session = "") => post<null>("/api/account/sessions/end", { password, session });
