import { readEntries } from "../api/docs";
import type { TypeMeta } from "../api/types";
import { MONEY, writeNumber } from "../format/number";
import { t } from "../i18n";
import { Waiting } from "../ui/PageState";
import { useLoad } from "../ui/useLoad";

/** The accounting entries a document wrote when it was submitted. */
export default function Entries({ meta, name, docstatus }: { meta: TypeMeta; name: string; docstatus: number }) {
  const entries = useLoad(`entries ${meta.name} ${name} ${docstatus}`, () => readEntries(meta.name, name));
  if (entries.error) return <p className="side__body faint">{entries.error.message}</p>;
  if (!entries.data) return <Waiting />;
  const number = entries.data.find((entry) => entry.entry_number)?.entry_number;
  const amount = (value: number | null) => (value ? writeNumber(value, MONEY) : "");
  return (
    <div className="side__body stackv" tabIndex={0} role="region" aria-label={t("side.entries")}>
      {number && <p className="soft">{t("side.entryNumber", { number })}</p>}
      {entries.data.length === 0 && <p className="faint">{t("side.noEntries")}</p>}
      <table className="mini small">
        <thead><tr><th scope="col">{t("side.account")}</th><th scope="col" className="num">{t("side.debit")}</th><th scope="col" className="num">{t("side.credit")}</th></tr></thead>
        <tbody>
          {entries.data.map((entry, index) => (
            <tr key={index}><td>{entry.account}{entry.label && !entry.account.includes(entry.label) && <span className="soft"> {entry.label}</span>}</td><td className="num">{amount(entry.debit)}</td><td className="num">{amount(entry.credit)}</td></tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
