import { useRef } from "react";
import { useNavigate } from "react-router";
import type { MenuGroup } from "../api/types";
import { itemPath } from "../app/paths";
import type { Keys } from "../ui/useKeys";

const WAIT = 1200;
/** After `g`: the letters of the groups people open most, by the identifiers of the menu. */
const LETTERS: Record<string, string[]> = {
  f: ["sell", "sales", "selling"], b: ["bank", "banking"], c: ["clients", "customers", "crm", "party"], r: ["accounting", "ledger", "reports", "pilot"],
};

export function useJumps(menu: MenuGroup[]): Keys {
  const navigate = useNavigate();
  const since = useRef(0);
  const jump = (letter: string) => (): void | false => {
    if (Date.now() - since.current > WAIT) return false;
    since.current = 0;
    const item = menu.find((group) => LETTERS[letter]?.includes(group.id))?.items[0];
    if (letter === "a") void navigate("/");
    else if (item) void navigate(itemPath(item));
    return undefined;
  };
  return { g: () => { since.current = Date.now(); }, ...Object.fromEntries([..."fbcra"].map((letter) => [letter, jump(letter)])) };
}
