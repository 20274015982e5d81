import { useEffect, useRef } from "react";
import type { TypeMeta, Violation } from "../api/types";
import { t } from "../i18n";
import { Icon } from "../ui/Icon";
import type { FormState } from "./state";

/** Violations to show: those of fields already touched, all of them once saving was tried. */
export const shownViolations = (state: FormState): Violation[] =>
  state.attempted ? state.violations : state.violations.filter((one) => one.field && one.code !== "required" && state.touched.has(one.field));

/** Moves to what a violation is about. */
export function goTo(violation: Violation): void {
  const box = document.querySelector(`[data-field="${CSS.escape(violation.field ?? "")}"]`);
  const row = violation.row ?? null;
  const cell = row !== null && violation.cell ? box?.querySelector<HTMLElement>(`[data-row="${row}"] [data-cell="${CSS.escape(violation.cell)}"]`) : null;
  const target = cell ?? box?.querySelector<HTMLElement>("input, select, textarea, button");
  target?.focus();
  target?.scrollIntoView({ block: "nearest" });
}

const AFTER_DIALOG = 120;

export function Problems({ state, meta }: { state: FormState; meta: TypeMeta }) {
  const { problem } = state;
  const box = useRef<HTMLDivElement>(null);
  const violations = state.attempted ? shownViolations(state) : [];
  const detail = problem && violations.length === 0 ? problem.detail : null;
  useEffect(() => {
    // The first field to correct takes the focus; without one, the sentence itself does.
    if (!state.attempted || !problem) return undefined;
    const first = problem.violations[0];
    const known = first?.field && meta.fields.some((field) => field.name === first.field);
    // The confirmation closes first and gives the focus back to where it was.
    const timer = setTimeout(() => { if (known) goTo(first); else box.current?.focus(); }, AFTER_DIALOG);
    return () => clearTimeout(timer);
  }, [problem, state.attempted, meta]);

  if (!detail && violations.length === 0) return null;
  return (
    <div className="notice" data-tone={problem?.status === 0 ? "warn" : "bad"} role="alert" tabIndex={-1} ref={box}>
      <Icon name="warn" />
      <div className="grow">
        {detail && <p>{detail}{problem?.correlation ? ` ${t("page.correlation", { id: problem.correlation })}` : ""}</p>}
        {violations.length > 0 && (
          <ul className="stackv--4">
            {violations.map((one, index) => <li key={index}><button type="button" className="linkish plainlink" onClick={() => goTo(one)}>{one.message}</button></li>)}
          </ul>
        )}
      </div>
    </div>
  );
}
