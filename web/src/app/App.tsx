import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import { I18nProvider } from "react-aria-components";
import { BrowserRouter } from "react-router";
import { forgetMeta } from "../api/meta";
import { logOut, prefer, readSession } from "../api/session";
import type { Session } from "../api/types";
import { forgetCopies, keepFor } from "../form/localCopy";
import { language, speak, type Language } from "../i18n";
import { Login } from "../shell/Login";
import { Shell } from "../shell/Shell";
import { Failure, Waiting } from "../ui/PageState";
import { Toasts } from "../ui/toast";
import { returnAddress } from "./returning";
import { wear } from "./theme";

const MustEnrol = lazy(() => import("../account/MustEnrol"));

type State = { session: Session | null; error: Error | null; ready: boolean };

/** Asks who is there, then shows the login page or the desk. Changing language draws everything again. */
export function App() {
  const [state, setState] = useState<State>({ session: null, error: null, ready: false });
  const [spoken, setSpoken] = useState<Language>(language());

  const enter = useCallback((session: Session | null) => {
    const back = session && returnAddress(window.location);
    if (back) { window.location.replace(back); return; }
    if (session) {
      keepFor(session.user);
      speak(session.language);
      setSpoken(session.language);
      if (session.theme) wear(session.theme);
    }
    setState({ session, error: null, ready: true });
  }, []);
  const load = useCallback(() => {
    readSession().then(enter, (error: Error) => setState({ session: null, error, ready: true }));
  }, [enter]);
  useEffect(load, [load]);

  const setLanguage = (next: Language) => {
    const switchTo = () => { forgetMeta(); speak(next); setSpoken(next); localStorage.setItem("socle.language", next); };
    if (state.session) prefer({ language: next }).then(switchTo, switchTo);
    else switchTo();
  };
  const leave = () => { void logOut().catch(() => undefined).then(() => { forgetMeta(); forgetCopies(); setState({ session: null, error: null, ready: true }); }); };

  return (
    <I18nProvider locale={spoken === "fr" ? "fr-FR" : "en-US"} key={spoken}>
      <BrowserRouter basename="/desk">{page(state, load, enter, setLanguage, leave)}</BrowserRouter>
      <Toasts />
    </I18nProvider>
  );
}

function page(state: State, load: () => void, enter: (session: Session) => void, setLanguage: (next: Language) => void, leave: () => void) {
  if (!state.ready) return <main><Waiting /></main>;
  if (state.error) return <main><Failure error={state.error} onRetry={load} /></main>;
  if (!state.session) return <Login onEnter={enter} onLanguage={setLanguage} />;
  if (state.session.must_enrol) return <Suspense fallback={<main><Waiting /></main>}><MustEnrol onDone={load} onLeave={leave} /></Suspense>;
  return <Shell session={state.session} onLanguage={setLanguage} onLeave={leave} onRefresh={load} />;
}
