import { useEffect, useState } from "react";
import { searchLinks } from "../api/docs";
import type { MenuGroup, MenuItem } from "../api/types";
import { docPath, itemPath, newPath, slugOf } from "../app/paths";
import { plain } from "../cond/cond";
import { t } from "../i18n";
import { iconNamed, type IconName } from "../ui/Icon";

export interface Place { group: string; label: string; path: string; icon: IconName; end?: string }

const PAUSE = 160;
const TYPES_ASKED = 6;
const EACH = 4;

/** Pages and new documents of the menu whose words all match. */
export function placesOf(menu: MenuGroup[], text: string): Place[] {
  const pages: Place[] = [];
  const creations: Place[] = [];
  for (const group of menu) {
    const icon = iconNamed(group.icon);
    for (const item of group.items) {
      pages.push({ group: t("palette.goTo"), label: item.label, path: itemPath(item), icon, end: group.label });
      if (text && item.kind === "list" && item.create !== false) {
        creations.push({ group: t("shell.create"), label: t("palette.create", { label: item.label }), path: newPath(slugIn(item)), icon: "plus" });
      }
    }
  }
  const words = plain(text).split(/\s+/).filter(Boolean);
  return [...pages, ...creations].filter((place) => words.every((word) => plain(`${place.label} ${place.end ?? ""}`).includes(word)));
}

const slugIn = (item: MenuItem) => item.slug ?? slugOf(item.type ?? "");

/** Records found by the server in the first types of the menu, 160 ms after typing stops. */
export function useFound(text: string, menu: MenuGroup[]): Place[] {
  const [found, setFound] = useState<Place[]>([]);
  useEffect(() => {
    const aborter = new AbortController();
    if (text.trim().length < 2) { setFound([]); return undefined; }
    const timer = setTimeout(() => {
      const items = menu.flatMap((group) => group.items.map((item) => ({ item, icon: iconNamed(group.icon) })));
      const asked = items.filter(({ item }) => item.kind === "list" && item.type).slice(0, TYPES_ASKED);
      void Promise.all(asked.map(({ item, icon }) => recordsOf(item, icon, text, aborter.signal))).then((lists) => {
        if (!aborter.signal.aborted) setFound(lists.flat());
      });
    }, PAUSE);
    return () => { clearTimeout(timer); aborter.abort(); };
  }, [text, menu]);
  return found;
}

async function recordsOf(item: MenuItem, icon: IconName, text: string, signal: AbortSignal): Promise<Place[]> {
  try {
    const options = await searchLinks(item.type!, text, null, EACH, signal);
    return options.map((option) => ({
      group: item.label, label: option.label || option.value, path: docPath(slugIn(item), option.value), icon,
      end: [option.label === option.value ? "" : option.value, option.description].filter(Boolean).join(" · "),
    }));
  } catch {
    return []; // A type that refuses the search must not hide what the others found.
  }
}

export function groupsOf(places: Place[]): { label: string; places: { place: Place; index: number }[] }[] {
  const groups: { label: string; places: { place: Place; index: number }[] }[] = [];
  places.forEach((place, index) => {
    const known = groups.find((group) => group.label === place.group);
    if (known) known.places.push({ place, index });
    else groups.push({ label: place.group, places: [{ place, index }] });
  });
  return groups;
}
