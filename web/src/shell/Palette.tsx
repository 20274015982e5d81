import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { useNavigate } from "react-router";
import { useDesk } from "../app/session";
import { t } from "../i18n";
import { Icon, type IconName } from "../ui/Icon";
import { Marked } from "../ui/Marked";
import { keyName } from "./ShortcutsDialog";
import { groupsOf, placesOf, useFound, type Place } from "./places";

/** One box to go anywhere: pages of the menu, new documents, and records found by the server. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { menu } = useDesk();
  const navigate = useNavigate();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const found = useFound(text, menu);
  const places = useMemo(() => [...found, ...placesOf(menu, text)], [found, menu, text]);
  useEffect(() => setAt(0), [text]);
  useEffect(() => { list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" }); }, [at]);

  const go = (place: Place | undefined, newTab: boolean) => {
    if (!place) return;
    onClose();
    if (newTab) window.open(`/desk${place.path}`, "_blank", "noopener");
    else void navigate(place.path);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter") { event.preventDefault(); go(places[at], event.ctrlKey); }
    if (event.key === "ArrowDown") { event.preventDefault(); setAt(Math.min(at + 1, places.length - 1)); }
    if (event.key === "ArrowUp") { event.preventDefault(); setAt(Math.max(at - 1, 0)); }
  };

  return (
    <ModalOverlay className="backdrop" isOpen isDismissable onOpenChange={(open) => { if (!open) onClose(); }}>
      <Modal className="dialog palette">
        <Dialog className="dialog__in" aria-label={t("palette.title")}>
          <div className="palette__input">
            <Icon name="search" large />
            <input autoFocus type="text" role="combobox" aria-label={t("palette.label")} aria-expanded={places.length > 0} aria-controls={id} aria-autocomplete="list"
              aria-activedescendant={places[at] ? `${id}-${at}` : undefined} autoComplete="off" value={text} onChange={(event) => setText(event.target.value)} onKeyDown={press} />
            <kbd aria-hidden="true">{keyName("Échap")}</kbd>
          </div>
          <div className="palette__list" role="listbox" id={id} aria-label={t("palette.results")} ref={list}>
            {groupsOf(places).map((group) => (
              <div role="group" aria-label={group.label} key={group.label}>
                <div className="pop__head" role="presentation">{group.label}</div>
                {group.places.map(({ place, index }) => (
                  <div className="opt" role="option" id={`${id}-${index}`} key={index} aria-selected={index === at} onClick={() => go(place, false)}>
                    <Icon name={place.icon as IconName} />
                    <span className="grow clip"><Marked text={place.label} search={text} /></span>
                    {place.end && <span className="opt__end">{place.end}</span>}
                  </div>
                ))}
              </div>
            ))}
          </div>
          {places.length === 0 && <p className="section faint" role="status">{t("palette.nothing")}</p>}
          <div className="pop__foot">
            <span><kbd>↑</kbd> <kbd>↓</kbd> {t("palette.choose")}</span><span><kbd>{keyName("Entrée")}</kbd> {t("palette.open")}</span>
            <span><kbd>Ctrl</kbd> <kbd>{keyName("Entrée")}</kbd> {t("palette.newTab")}</span>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
