import { Button } from "react-aria-components";
import { useDesk } from "../app/session";
import { t } from "../i18n";
import { Icon } from "../ui/Icon";
import { IconButton } from "../ui/IconButton";
import { Menu } from "../ui/Menu";
import { CreateMenu } from "./CreateMenu";
import { UserMenu } from "./UserMenu";

export function TopBar({ onSearch, onHelp }: { onSearch: () => void; onHelp: () => void }) {
  return (
    <header className="top">
      <button className="search" type="button" aria-haspopup="dialog" aria-keyshortcuts="Control+K" onClick={onSearch}>
        <Icon name="search" /><span className="grow clip">{t("shell.search")}</span><kbd aria-hidden="true">Ctrl K</kbd>
      </button>
      <span className="grow wide-only" />
      <CreateMenu />
      <span className="sep wide-only" />
      <IconButton icon="help" label={t("shell.help")} className="wide-only" onPress={onHelp} />
      <CompanyMenu />
      <UserMenu />
    </header>
  );
}

function CompanyMenu() {
  const { session, company, chooseCompany } = useDesk();
  if (!company) return null;
  const choices = session.companies.map((one) => ({
    id: one.name, label: one.name, current: one.name === company.name, onAction: () => chooseCompany(one.name),
  }));
  return (
    <Menu label={t("shell.company")} groups={[{ choices }]} end>
      <Button className="btn btn--quiet wide-only">
        <span className="avatar avatar--org" aria-hidden="true">{company.abbr.slice(0, 3)}</span>
        <span className="sr">{t("shell.companyIs")} </span>{company.name}<Icon name="down" className="i--caret" />
      </Button>
    </Menu>
  );
}
