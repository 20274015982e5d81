import { Button, type ButtonProps } from "react-aria-components";
import { Icon, type IconName } from "./Icon";

interface Props extends Omit<ButtonProps, "children" | "className"> { icon: IconName; label: string; small?: boolean; className?: string }

export function IconButton({ icon, label, small, className = "", ...rest }: Props) {
  return (
    <Button {...rest} aria-label={label} className={`btn btn--icon btn--quiet${small ? " btn--s" : ""} ${className}`.trimEnd()}>
      <Icon name={icon} />
    </Button>
  );
}
