import { Button } from "react-aria-components";
import { endOtherPlaces, endPlace, readPlaces, type Place } from "../api/account";
import { writeDateTime } from "../format/date";
import { t } from "../i18n";
import { Failure, Waiting } from "../ui/PageState";
import { useLoad } from "../ui/useLoad";
import { Refusal } from "./Refusal";
import { useAttempt } from "./useAttempt";

/** Where one is logged in, and the means to log out there. */
export function PlacesSection() {
  const places = useLoad("places", readPlaces);
  const attempt = useAttempt();
  const end = (work: () => Promise<unknown>) => void attempt.run(async () => { await work(); places.reload(); });
  if (places.error) return <Failure error={places.error} onRetry={places.reload} />;
  if (!places.data) return <Waiting />;
  return (
    <section className="section" aria-labelledby="account-places">
      <div className="section__head"><h2 id="account-places">{t("places.title")}</h2></div>
      <Refusal text={attempt.errorBut()} />
      <ul className="account__places">
        {places.data.map((place) => <Line key={place.id} place={place} onEnd={() => end(() => endPlace(place.id))} />)}
      </ul>
      {places.data.length > 1 && <Button className="btn" onPress={() => end(endOtherPlaces)}>{t("places.endOthers")}</Button>}
    </section>
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
