import { useEffect, useSyncExternalStore } from "react";
import { Button } from "react-aria-components";
import { t } from "../i18n";
import { Icon } from "./Icon";
import { IconButton } from "./IconButton";

interface Toast { id: number; text: string; tone: "ok" | "bad" | "info"; action?: { label: string; run: () => void } }

const LASTS = 8000;
let toasts: Toast[] = [];
let serial = 0;
const listeners = new Set<() => void>();
const change = (next: Toast[]) => { toasts = next; listeners.forEach((listen) => listen()); };
const close = (id: number) => change(toasts.filter((toast) => toast.id !== id));

/** Says a result that the page does not show by itself. Never the only place of an error. */
export function say(text: string, tone: Toast["tone"] = "ok", action?: Toast["action"]): void {
  change([...toasts.slice(-2), { id: ++serial, text, tone, ...(action ? { action } : {}) }]);
}

export function Toasts() {
  const shown = useSyncExternalStore((listen) => { listeners.add(listen); return () => listeners.delete(listen); }, () => toasts);
  return (
    <div className="toasts" role="region" aria-label={t("ui.messages")}>
      {shown.map((toast) => <Line key={toast.id} toast={toast} />)}
    </div>
  );
}

function Line({ toast }: { toast: Toast }) {
  useEffect(() => {
    const timer = setTimeout(() => close(toast.id), LASTS);
    return () => clearTimeout(timer);
  }, [toast.id]);
  const run = () => { toast.action?.run(); close(toast.id); };
  return (
    <div className="toast" data-tone={toast.tone} role={toast.tone === "bad" ? "alert" : "status"}>
      <Icon name={toast.tone === "bad" ? "warn" : toast.tone === "info" ? "info" : "check"} />
      <span className="grow">{toast.text}</span>
      {toast.action && <Button className="btn btn--s" onPress={run}>{toast.action.label}</Button>}
      <IconButton icon="x" label={t("ui.close")} small onPress={() => close(toast.id)} />
    </div>
  );
}
