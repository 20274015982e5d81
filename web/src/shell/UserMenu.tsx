import { useState } from "react";
import { Button } from "react-aria-components";
import { useNavigate } from "react-router";
import { prefer } from "../api/session";
import type { Theme } from "../api/types";
import { useDesk } from "../app/session";
import { storedTheme, wear } from "../app/theme";
import { language, t } from "../i18n";
import { Menu } from "../ui/Menu";

export const initials = (name: string): string =>
  name.split(/\s+/).filter(Boolean).slice(0, 2).map((word) => word[0]!.toUpperCase()).join("");

export function UserMenu() {
  const { session, setLanguage, leave } = useDesk();
  const navigate = useNavigate();
  const [theme, setTheme] = useState<Theme>(storedTheme);
  const choose = (next: Theme) => {
    wear(next);
    setTheme(next);
    // The theme already changed here; the server keeping it is a comfort for the next device.
    prefer({ theme: next }).catch(() => undefined);
  };
  const themes = (["light", "dark", "system"] as const).map((one) => ({
    id: `theme-${one}`, label: t(`theme.${one}`), current: theme === one, onAction: () => choose(one),
  }));
  const languages = (["fr", "en"] as const).map((one) => ({
    id: `language-${one}`, label: one === "fr" ? "Français" : "English", current: language() === one, onAction: () => setLanguage(one),
  }));
  const groups = [
    { label: t("theme.title"), choices: themes },
    { label: t("shell.language"), choices: languages },
    { choices: [{ id: "account", label: t("account.title"), icon: "client" as const, onAction: () => { void navigate("/me"); } }, { id: "leave", label: t("shell.leave"), icon: "logout" as const, onAction: leave }] },
  ];
  return (
    <Menu label={t("shell.account", { name: session.full_name })} groups={groups} end>
      <Button className="btn btn--quiet btn--icon">
        <span className="avatar" aria-hidden="true">{initials(session.full_name)}</span>
        <span className="sr">{t("shell.account", { name: session.full_name })}</span>
      </Button>
    </Menu>
  );
}
