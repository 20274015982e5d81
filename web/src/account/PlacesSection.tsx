import { useState, type FormEvent } from "react";
import { Button } from "react-aria-components";
import { endPlaces, readPlaces, type Place } from "../api/account";
import { writeDateTime } from "../format/date";
import { t } from "../i18n";
import { PasswordField } from "../shell/PasswordField";
import { Failure, Waiting } from "../ui/PageState";
import { useLoad } from "../ui/useLoad";
import { Refusal } from "./Refusal";
import { useAttempt } from "./useAttempt";

/** Where one is logged in, and the means to log out there. */
export function PlacesSection() {
  const places = useLoad("places", readPlaces);
  const [ending, setEnding] = useState<string | null>(null);
  const done = () => { setEnding(null); places.reload(); };
  if (places.error) return <Failure error={places.error} onRetry={places.reload} />;
  if (!places.data) return <Waiting />;
  return (
    <section className="section" aria-labelledby="account-places">
      <div className="section__head"><h2 id="account-places">{t("places.title")}</h2></div>
      <ul className="account__places">
        {places.data.map((place) => <Line key={place.id} place={place} onEnd={() => setEnding(place.id)} />)}
      </ul>
      {ending !== null && <Proof key={ending} session={ending} onDone={done} />}
      {ending === null && places.data.length > 1 && <Button className="btn" onPress={() => setEnding("")}>{t("places.endOthers")}</Button>}
    </section>
  );
}

/** The password again: whoever finds this session open does not close the others. The empty text stands for all of them. */
function Proof({ session, onDone }: { session: string; onDone: () => void }) {
  const [password, setPassword] = useState("");
  const attempt = useAttempt();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void attempt.run(async () => { await endPlaces(password, session); onDone(); });
  };
  return (
    <form className="stackv account__form" onSubmit={submit}>
      <Refusal text={attempt.errorBut("password_wrong")} />
      <PasswordField label={t("account.present")} value={password} onChange={setPassword} error={attempt.errorOf("password_wrong")} />
      <div className="line wrap">
        <Button className="btn btn--quiet" onPress={onDone}>{t("ui.back")}</Button>
        <button className="btn btn--primary" type="submit" data-pending={attempt.busy || undefined}>
          {t(session === "" ? "places.endOthers" : "places.end")}
        </button>
      </div>
    </form>
  );
}

const nameOf = (place: Place): string => {
  const browser = place.browser || t("places.unknown");
  return place.system ? t("places.on", { browser, system: place.system }) : browser;
};

function Line({ place, onEnd }: { place: Place; onEnd: () => void }) {
  const since = writeDateTime(place.since);
  return (
    <li>
      <div className="grow">
        <p className="strong">{nameOf(place)}{place.current && <span className="tag" data-tone="ok">{t("places.current")}</span>}</p>
        <p className="soft small">{t("places.since", { since, seen: writeDateTime(place.seen), address: place.address })}</p>
      </div>
      {!place.current && <Button className="btn btn--s" onPress={onEnd} aria-label={t("places.endThis", { place: nameOf(place), since })}>{t("places.end")}</Button>}
    </li>
  );
}
