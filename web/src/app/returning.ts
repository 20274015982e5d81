/** The only page outside the desk that sends people here to log in: it asks whether another application may come in. */
const CONSENT = "/api/method/frappe.integrations.oauth2.authorize";

/**
 * Where the login page leads back to, or null for the desk. An address that a link may carry is not followed: it must be, letter by
 * letter, that one page of our own server, and still be so once the browser has read it.
 */
export function returnAddress(place: { pathname: string; search: string; origin: string }): string | null {
  const asked = place.pathname === "/desk/login" ? new URLSearchParams(place.search).get("redirect-to") : null;
  if (!asked?.startsWith(`${CONSENT}?`)) return null;
  const url = new URL(asked, place.origin);
  return url.origin === place.origin && url.pathname === CONSENT ? url.pathname + url.search : null;
}
