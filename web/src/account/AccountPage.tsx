import { readAccount } from "../api/account";
import { useDesk } from "../app/session";
import { t } from "../i18n";
import { Failure, Waiting } from "../ui/PageState";
import { useLoad } from "../ui/useLoad";
import { useTitle } from "../ui/useTitle";
import { FactorSection } from "./FactorSection";
import { PasswordSection } from "./PasswordSection";
import { PlacesSection } from "./PlacesSection";

/** What people do with their own account. */
export default function AccountPage() {
  const { session } = useDesk();
  const account = useLoad("account", readAccount);
  useTitle(t("account.title"));
  if (account.error) return <Failure error={account.error} onRetry={account.reload} />;
  if (!account.data) return <Waiting />;
  return (
    <>
      <div className="page-head">
        <div className="page-head__title"><h1>{t("account.title")}</h1><span className="faint small clip">{session.user}</span></div>
      </div>
      <PasswordSection />
      <FactorSection account={account.data} onChange={account.reload} />
      <PlacesSection />
      <section className="section" aria-labelledby="account-applications">
        <div className="section__head"><h2 id="account-applications">{t("account.applications")}</h2></div>
        <p className="soft account__form">{t("account.applicationsText")}</p>
        <a className="btn" href="/authorizations">{t("account.applicationsOpen")}</a>
      </section>
    </>
  );
}
