import type { ReactElement } from "react";
import { Header, Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger, Popover } from "react-aria-components";
import { Icon, type IconName } from "./Icon";

export interface Choice {
  id: string;
  label: string;
  icon?: IconName;
  description?: string;
  danger?: boolean;
  current?: boolean;
  onAction: () => void;
}
export interface ChoiceGroup { label?: string; choices: Choice[] }

/** A button that opens a list of actions. The first child is the button. */
export function Menu({ label, groups, children, end }: { label: string; groups: ChoiceGroup[]; children: ReactElement; end?: boolean }) {
  const all = groups.flatMap((group) => group.choices);
  return (
    <MenuTrigger>
      {children}
      <Popover className="pop pop--menu" placement={end ? "bottom end" : "bottom start"} offset={4}>
        <AriaMenu aria-label={label} className="menu" onAction={(key) => all.find((choice) => choice.id === key)?.onAction()}>
          {groups.filter((group) => group.choices.length > 0).map((group, index) => (
            <MenuSection key={index} className="menu__group" {...(group.label ? {} : { "aria-label": label })}>
              {group.label && <Header className="pop__head">{group.label}</Header>}
              {group.choices.map((choice) => <Item key={choice.id} choice={choice} />)}
            </MenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function Item({ choice }: { choice: Choice }) {
  return (
    <MenuItem id={choice.id} className={`opt${choice.danger ? " opt--danger" : ""}`} textValue={choice.label}>
      {choice.icon && <Icon name={choice.icon} />}
      <span className="opt__text">
        <span>{choice.label}</span>
        {choice.description && <span className="small soft">{choice.description}</span>}
      </span>
      {choice.current && <Icon name="check" />}
    </MenuItem>
  );
}
