import { Button } from "react-aria-components";
import { today, writeDate, writeTime } from "../format/date";
import { t } from "../i18n";
import { Icon } from "../ui/Icon";

/** Something typed earlier on this device never reached the server: it is offered back, never imposed. */
export function CopyNotice({ copy, onTake, onDrop }: { copy: { at: string }; onTake: () => void; onDrop: () => void }) {
  const at = new Date(copy.at);
  return (
    <div className="notice" role="status">
      <Icon name="clock" />
      <span className="grow">{t("copy.found", { date: writeDate(today(at)), time: writeTime(at) })}</span>
      <Button className="btn btn--s" onPress={onTake}>{t("copy.take")}</Button>
      <Button className="btn btn--s btn--quiet" onPress={onDrop}>{t("copy.drop")}</Button>
    </div>
  );
}
