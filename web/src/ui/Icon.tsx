import { ICONS } from "./icons";

export type IconName = keyof typeof ICONS;

/** Names a server menu may use for its groups, besides those of the kit. */
const SYNONYMS: Record<string, IconName> = {
  receipt: "sell", cart: "buy", bag: "buy", package: "stock", calculator: "ledger", book: "ledger", accounting: "ledger",
  users: "team", user: "client", people: "team", contacts: "client", chart: "pilot", report: "pilot", gear: "settings",
  calendar: "cal", folder: "project", banking: "bank", percent: "tax", party: "client",
};

export function iconNamed(name: string | undefined, otherwise: IconName = "doc"): IconName {
  if (!name) return otherwise;
  return name in ICONS ? (name as IconName) : SYNONYMS[name] ?? otherwise;
}

export function Icon({ name, large, className = "" }: { name: IconName; large?: boolean; className?: string }) {
  return (
    <svg className={`i${large ? " i--20" : ""} ${className}`.trimEnd()} viewBox="0 0 16 16" aria-hidden="true">
      <path d={ICONS[name]} />
    </svg>
  );
}

export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M6.5 2h7v4.5h-7zM4 8h12v4.5H4zM1.5 14h17v4h-17z" />
    </svg>
  );
}
