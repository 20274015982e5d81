import { createContext, useContext } from "react";
import type { Company, MenuGroup, Session } from "../api/types";

export interface Desk {
  session: Session;
  menu: MenuGroup[];
  company: Company | null;
  chooseCompany: (name: string) => void;
  setLanguage: (language: "fr" | "en") => void;
  leave: () => void;
  /** Asks again who is logged in: a company was created or renamed. */
  refresh: () => void;
  /** Folds the rail while a page needs the width. */
  widen: (on: boolean) => void;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("useDesk needs a session");
  return desk;
}
