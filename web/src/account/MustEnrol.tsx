import { t } from "../i18n";
import { Mark } from "../ui/Icon";
import { useTitle } from "../ui/useTitle";
import { FactorSetup } from "./FactorSetup";

interface Props { onDone: () => void; onLeave: () => void }

/** A role asks for a second factor: it is set up before anything else. */
export default function MustEnrol({ onDone, onLeave }: Props) {
  useTitle(t("factor.title"));
  return (
    <div className="solo">
      <header className="solo__head"><a className="rail__brand" href="/desk/"><Mark /><span>Socle</span></a></header>
      <main className="solo__main">
        <div className="sheet">
          <div className="stackv"><h1>{t("factor.title")}</h1><p>{t("factor.needed")}</p><p className="soft">{t("factor.lead")}</p></div>
          <FactorSetup onDone={onDone} />
        </div>
      </main>
      <footer className="solo__foot"><span className="grow" /><button className="linkish" type="button" onClick={onLeave}>{t("shell.leave")}</button></footer>
    </div>
  );
}
