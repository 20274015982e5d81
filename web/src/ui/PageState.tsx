import { useEffect, useState, type ReactNode } from "react";
import { Button } from "react-aria-components";
import { Link } from "react-router";
import { Problem } from "../api/http";
import { t } from "../i18n";

const PATIENCE = 400;

/** A sentence while something loads, only once it is slow enough to be noticed. */
export function Waiting({ text }: { text?: string }) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return <p className="section faint" role="status" aria-busy="true">{slow ? text ?? t("page.loading") : ""}</p>;
}

export function Message({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <section className="empty">
      <h1 className="lead">{title}</h1>
      <p>{text}</p>
      <div className="line wrap">{children}</div>
    </section>
  );
}

export const NotFound = () => (
  <Message title={t("page.missing")} text={t("page.missingText")}><Link className="btn" to="/">{t("page.home")}</Link></Message>
);

/** What a page shows instead of itself when the server refused or could not be reached. */
export function Failure({ error, onRetry }: { error: Error; onRetry?: () => void }) {
  const status = error instanceof Problem ? error.status : 500;
  if (status === 404) return <NotFound />;
  const title = status === 0 ? t("page.offline") : status === 403 ? t("page.forbidden") : t("page.error");
  const correlation = error instanceof Problem && error.correlation ? ` ${t("page.correlation", { id: error.correlation })}` : "";
  const text = error instanceof Problem ? error.detail : t("error.client");
  return (
    <Message title={title} text={text + correlation}>
      {onRetry && <Button className="btn" onPress={onRetry}>{t("page.retry")}</Button>}
      <Link className="btn btn--quiet" to="/">{t("page.home")}</Link>
    </Message>
  );
}
