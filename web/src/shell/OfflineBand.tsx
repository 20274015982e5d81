import { useEffect, useState } from "react";
import { onReach } from "../api/http";
import { writeTime } from "../format/date";
import { t } from "../i18n";
import { Icon } from "../ui/Icon";

/** Says since when the server does not answer; what was typed stays on this device. */
export function OfflineBand() {
  const [since, setSince] = useState<Date | null>(null);
  useEffect(() => {
    const change = (online: boolean) => setSince((before) => (online ? null : before ?? new Date()));
    const up = () => change(true);
    const down = () => change(false);
    window.addEventListener("online", up);
    window.addEventListener("offline", down);
    const forget = onReach(change);
    return () => { window.removeEventListener("online", up); window.removeEventListener("offline", down); forget(); };
  }, []);
  if (!since) return null;
  return (
    <div className="band" data-tone="warn" role="status">
      <Icon name="warn" /><span className="grow">{t("shell.offline", { time: writeTime(since) })}</span>
    </div>
  );
}
