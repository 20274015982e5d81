import { parseDate, type CalendarDate } from "@internationalized/date";
import type { RefObject } from "react";
import { Button, Calendar, CalendarCell, CalendarGrid, Dialog, Heading, Popover } from "react-aria-components";
import { t } from "../i18n";
import { Icon } from "../ui/Icon";

interface Props { anchor: RefObject<HTMLElement | null>; value: string; onPick: (date: string) => void; onClose: () => void }

export default function CalendarPop({ anchor, value, onPick, onClose }: Props) {
  const shown: CalendarDate | null = /^\d{4}-\d{2}-\d{2}/.test(value) ? parseDate(value.slice(0, 10)) : null;
  return (
    <Popover className="pop datepop" triggerRef={anchor} isOpen onOpenChange={(open) => { if (!open) onClose(); }} placement="bottom start" offset={4}>
      <Dialog aria-label={t("field.calendar")} className="dialog__in">
        <Calendar aria-label={t("field.calendar")} defaultValue={shown} autoFocus onChange={(date) => onPick(date.toString().slice(0, 10))}>
          <header className="datepop__head">
            <Button slot="previous" className="btn btn--icon btn--quiet btn--s"><Icon name="left" /></Button>
            <Heading className="strong" />
            <Button slot="next" className="btn btn--icon btn--quiet btn--s"><Icon name="right" /></Button>
          </header>
          <CalendarGrid weekdayStyle="narrow">{(date) => <CalendarCell date={date} className="datepop__cell" />}</CalendarGrid>
        </Calendar>
      </Dialog>
    </Popover>
  );
}
