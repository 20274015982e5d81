import { Button, DialogTrigger, Popover } from "react-aria-components";
import type { TypeMeta } from "../api/types";
import type { Cond } from "../cond/cond";
import { t } from "../i18n";
import { Icon } from "../ui/Icon";
import { FilterEditor } from "./FilterEditor";
import { filterText, readFilter } from "./filters";
import { linkTitles } from "./titles";

interface Props { meta: TypeMeta; cond: Cond | null; isOpen: boolean; onOpen: (open: boolean) => void; onApply: (cond: Cond | null) => void }

/** A filter reads as a sentence; pressing it opens its editor, the cross removes it. Without a condition: the chip that adds one. */
export function FilterChip({ meta, cond, isOpen, onOpen, onApply }: Props) {
  const known = cond ? readFilter(meta, cond) : null;
  const label = known?.field.label ?? t("list.filter");
  return (
    <span className={cond ? "chip" : "chip chip--add"}>
      <DialogTrigger isOpen={isOpen} onOpenChange={onOpen}>
        <Button {...(cond ? {} : { "aria-keyshortcuts": "f" })}>
          {!cond && <><Icon name="plus" />{t("list.addFilter")}</>}
          {cond && <>{t("list.filterOn", { label })} <b>{known ? filterText(known, linkTitles) : t("list.filterOther")}</b></>}
        </Button>
        <Popover className="pop pop--filter" placement="bottom start" offset={4} aria-label={t("list.addFilter")}>
          <FilterEditor meta={meta} known={known} onApply={onApply} />
        </Popover>
      </DialogTrigger>
      {cond && <Button aria-label={t("list.removeFilter", { label })} onPress={() => onApply(null)}><Icon name="x" /></Button>}
    </span>
  );
}
