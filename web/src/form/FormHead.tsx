import { Button, ToggleButton } from "react-aria-components";
import { Link } from "react-router";
import type { TypeMeta } from "../api/types";
import { t } from "../i18n";
import { keyName } from "../shell/ShortcutsDialog";
import { Icon } from "../ui/Icon";
import { IconButton } from "../ui/IconButton";
import { Menu } from "../ui/Menu";
import { StatusTag } from "../ui/status";
import { useMedia } from "../ui/useMedia";
import type { FormState } from "./state";
import type { FormActions } from "./useFormActions";

interface Props {
  meta: TypeMeta;
  state: FormState;
  title: string;
  saved: string;
  actions: FormActions;
  preview: { on: boolean; toggle: () => void } | null;
  side: { on: boolean; toggle: () => void } | null;
}

/** Stays on screen: what the document is, its state, and the one filled button that is its next step. */
export function FormHead({ meta, state, title, saved, actions, preview, side }: Props) {
  // A telephone has no room for the button: the menu has it.
  const small = useMedia("(max-width: 760px)");
  const narrow = small && preview ? [{ id: "preview", label: t("doc.preview"), onAction: preview.toggle }] : [];
  return (
    <div className="page-head page-head--sticky">
      <div className="page-head__title">
        <nav className="wide-only" aria-label={t("doc.trail")}>
          <ol className="crumbs"><li><Link to={`/${meta.slug}`}>{meta.plural}</Link><Icon name="right" /></li></ol>
        </nav>
        <h1 className="clip">{title}</h1>
        {state.stored && <StatusTag meta={meta} doc={state.doc} />}
        <span className="faint small wide-only clip" role="status">{saved}</span>
      </div>
      <div className="actions">
        {preview && (
          <ToggleButton className="btn wide-only" isSelected={preview.on} onChange={preview.toggle} aria-keyshortcuts="p"><Icon name="eye" />{t("doc.preview")}</ToggleButton>
        )}
        {side && (
          <ToggleButton className="btn btn--icon btn--quiet wide-only" isSelected={side.on} onChange={side.toggle} aria-label={t("side.label")}><Icon name="panel" /></ToggleButton>
        )}
        {actions.others.length + narrow.length > 0 && (
          <Menu label={t("doc.others")} end groups={[{ choices: [...narrow, ...actions.others.map((one) => ({ id: one.id, label: one.label, danger: Boolean(one.danger), onAction: one.run }))] }]}>
            <IconButton icon="dots" label={t("doc.others")} />
          </Menu>
        )}
        {actions.secondary.map((one) => <Button key={one.id} className="btn" onPress={one.run} aria-keyshortcuts="Control+S">{one.label}</Button>)}
        {actions.primary && (
          <Button className="btn btn--primary" onPress={actions.primary.run} data-pending={actions.primary.pending || undefined} aria-keyshortcuts="Control+Enter">
            {actions.primary.label} <kbd className="wide-only" aria-hidden="true">{keyName("Ctrl Entrée")}</kbd>
          </Button>
        )}
      </div>
    </div>
  );
}
