import { Button } from "react-aria-components";
import { useNavigate } from "react-router";
import { newPath, slugOf } from "../app/paths";
import { useDesk } from "../app/session";
import { t } from "../i18n";
import { Icon } from "../ui/Icon";
import { Menu } from "../ui/Menu";

/** Everything the menu lists can be created from anywhere, unless the server says it cannot. */
export function CreateMenu() {
  const { menu } = useDesk();
  const navigate = useNavigate();
  const groups = menu.map((group) => ({
    label: group.label,
    choices: group.items.filter((item) => item.kind === "list" && item.create !== false).map((item) => {
      const slug = item.slug ?? slugOf(item.type ?? "");
      return { id: slug, label: item.label, onAction: () => { void navigate(newPath(slug)); } };
    }),
  }));
  return (
    <Menu label={t("shell.create")} groups={groups} end>
      <Button className="btn btn--quiet wide-only"><Icon name="plus" />{t("shell.create")}</Button>
    </Menu>
  );
}
