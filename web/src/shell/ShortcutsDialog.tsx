import { t, type Key } from "../i18n";
import { Dialog } from "../ui/Dialog";

const GROUPS: { title: Key; keys: [string, Key][] }[] = [
  { title: "keys.anywhere", keys: [["Ctrl K", "keys.palette"], ["?", "keys.help"], ["n", "keys.new"], ["g f", "keys.jump"], ["Échap", "keys.close"]] },
  { title: "keys.list", keys: [["↑ ↓", "keys.move"], ["k j", "keys.move"], ["Entrée", "keys.open"], ["f", "keys.filter"]] },
  { title: "keys.form", keys: [["Ctrl S", "keys.save"], ["Ctrl Entrée", "keys.step"], ["p", "keys.preview"], ["c", "keys.comment"]] },
  {
    title: "keys.rows", keys: [["← ↑ ↓ →", "keys.cells"], ["Entrée", "keys.edit"], ["Tab", "keys.next"], ["Échap", "keys.restore"], ["Ctrl D", "keys.above"],
      ["Alt ↑ ↓", "keys.moveRow"], ["Ctrl Suppr", "keys.remove"], ["Ctrl V", "keys.paste"], ["F8", "keys.balance"]],
  },
];

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={t("keys.title")} onClose={onClose} scrolls>
      {GROUPS.map((group) => (
        <section key={group.title}>
          <h3 className="label">{t(group.title)}</h3>
          <dl className="pairs">
            {group.keys.map(([key, text]) => <div className="pair" key={key}><dt>{t(text)}</dt><dd><kbd>{keyName(key)}</kbd></dd></div>)}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}

/** Key caps are written in French in the code; an English keyboard says Enter, Esc and Del. */
export function keyName(key: string): string {
  return key.replace("Entrée", t("key.enter")).replace("Échap", t("key.escape")).replace("Suppr", t("key.delete"));
}
