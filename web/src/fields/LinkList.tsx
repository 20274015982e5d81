import type { RefObject } from "react";
import { Popover } from "react-aria-components";
import type { LinkOption } from "../api/types";
import { t } from "../i18n";
import { Icon } from "../ui/Icon";
import { Marked } from "../ui/Marked";

interface Props {
  id: string;
  anchor: RefObject<HTMLElement | null>;
  label: string;
  options: LinkOption[];
  at: number;
  search: string;
  waiting: boolean;
  create: string | null;
  onTake: (index: number) => void;
  onClose: () => void;
}

/** The answers under a link field. The focus stays in the field: options are pointed at by `aria-activedescendant`. */
export function LinkList(props: Props) {
  const { id, options, at, search, create, onTake } = props;
  const option = (index: number, isCreate: boolean) => ({
    role: "option", id: `${id}-${index}`, "aria-selected": index === at, className: `opt${isCreate ? " opt--create" : ""}`,
    // The press must not take the focus away from the field before the choice is known.
    onPointerDown: (event: { preventDefault: () => void }) => event.preventDefault(),
    onMouseDown: (event: { preventDefault: () => void }) => event.preventDefault(),
    onClick: () => onTake(index),
  });
  return (
    <Popover className="pop pop--link" triggerRef={props.anchor} isOpen isNonModal placement="bottom start" offset={4}
      onOpenChange={(open) => { if (!open) props.onClose(); }}>
      <div role="region" aria-label={t("palette.results")}><div role="listbox" id={id} aria-label={props.label}>
        {options.map((one, index) => (
          <div key={one.value} {...option(index, false)}>
            <span className="opt__text">
              <span className="clip"><Marked text={one.label || one.value} search={search} /></span>
              {(one.description || one.label !== one.value) && (
                <span className="small soft clip">{[one.label !== one.value ? one.value : "", one.description].filter(Boolean).join(" · ")}</span>
              )}
            </span>
          </div>
        ))}
        {create && <div {...option(options.length, true)}><Icon name="plus" /><span className="grow clip">{create}</span></div>}
        {options.length === 0 && !create && (
          <div className="opt" role="option" aria-disabled="true" aria-selected="false">{t(props.waiting ? "field.searching" : "field.nothing")}</div>
        )}
      </div></div>
    </Popover>
  );
}
