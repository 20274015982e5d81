import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { t } from "../i18n";
import { IconButton } from "./IconButton";

interface Props {
  title: string;
  onClose: () => void;
  children: ReactNode;
  foot?: ReactNode;
  /** An alert cannot be left by clicking beside it. */
  alert?: boolean;
  className?: string;
  /** A long text without controls can be scrolled with the keyboard. */
  scrolls?: boolean;
}

/** A modal window: title, body, actions. Focus comes back to where it was when it closes. */
export function Dialog({ title, onClose, children, foot, alert = false, className = "", scrolls = false }: Props) {
  return (
    <ModalOverlay className="backdrop" isOpen isDismissable={!alert} onOpenChange={(open) => { if (!open) onClose(); }}>
      <Modal className={`dialog ${className}`.trimEnd()}>
        <AriaDialog className="dialog__in" role={alert ? "alertdialog" : "dialog"}>
          <div className="dialog__head">
            <Heading slot="title" level={2}>{title}</Heading>
            {!alert && <IconButton icon="x" label={t("ui.close")} onPress={onClose} />}
          </div>
          <div className="dialog__body" {...(scrolls ? { tabIndex: 0 } : {})}>{children}</div>
          {foot && <div className="dialog__foot">{foot}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
