import { useEffect, useMemo, useRef, useState } from "react";
import { useLocation } from "react-router";
import { readMenu } from "../api/meta";
import type { Session } from "../api/types";
import { DeskContext, type Desk } from "../app/session";
import { t, type Language } from "../i18n";
import { Boundary } from "../ui/Boundary";
import { useKeys } from "../ui/useKeys";
import { useLoad } from "../ui/useLoad";
import { DemoBand } from "./DemoBand";
import { OfflineBand } from "./OfflineBand";
import { Pages } from "./Pages";
import { Palette } from "./Palette";
import { Rail } from "./Rail";
import { SessionDialog } from "./SessionDialog";
import { ShortcutsDialog } from "./ShortcutsDialog";
import { TabBar } from "./TabBar";
import { TopBar } from "./TopBar";
import { useJumps } from "./useJumps";

interface Props { session: Session; onLanguage: (language: Language) => void; onLeave: () => void; onRefresh: () => void }
const FOLDED = "socle.rail";
const COMPANY = "socle.company";

/** The frame around every page: rail, top bar, palette, and the windows that can open anywhere. */
export function Shell({ session, onLanguage, onLeave, onRefresh }: Props) {
  const menu = useLoad("menu", readMenu);
  const [folded, setFolded] = useState(() => localStorage.getItem(FOLDED) === "folded");
  const [company, setCompany] = useState(() => localStorage.getItem(COMPANY) ?? session.companies[0]?.name ?? "");
  const [wide, setWide] = useState(false);
  const [open, setOpen] = useState<"palette" | "shortcuts" | null>(null);
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // What had the focus may be gone with the former page: the Tab key then goes on from the content, not from the menu.
  useEffect(() => { if (document.activeElement === document.body) main.current?.focus({ preventScroll: true }); }, [pathname]);
  useEffect(() => localStorage.setItem(FOLDED, folded ? "folded" : "open"), [folded]);

  const desk = useMemo<Desk>(() => ({
    session,
    menu: menu.data ?? [],
    company: session.companies.find((one) => one.name === company) ?? session.companies[0] ?? null,
    chooseCompany: (name) => { localStorage.setItem(COMPANY, name); setCompany(name); },
    setLanguage: onLanguage,
    leave: onLeave,
    refresh: onRefresh,
    widen: setWide,
  }), [session, menu.data, company, onLanguage, onLeave, onRefresh]);

  useKeys({
    "Control+k": () => setOpen("palette"),
    "/": () => setOpen("palette"),
    "?": () => setOpen("shortcuts"),
    ...useJumps(desk.menu),
  });

  return (
    <DeskContext value={desk}>
      <a className="skip" href="#contenu">{t("shell.skip")}</a>
      <div className="app" data-rail={folded || wide ? "folded" : "open"}>
        <Rail folded={folded || wide} onFold={() => { setFolded(!folded && !wide); setWide(false); }} />
        <TopBar onSearch={() => setOpen("palette")} onHelp={() => setOpen("shortcuts")} />
        <main className="main" id="contenu" tabIndex={-1} ref={main}>
          <DemoBand />
          <OfflineBand />
          <Boundary><Pages /></Boundary>
        </main>
        <TabBar />
      </div>
      {open === "palette" && <Palette onClose={() => setOpen(null)} />}
      {open === "shortcuts" && <ShortcutsDialog onClose={() => setOpen(null)} />}
      <SessionDialog />
    </DeskContext>
  );
}
