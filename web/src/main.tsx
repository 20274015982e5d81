import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { storedTheme, wear } from "./app/theme";
import { speak } from "./i18n";
import "./styles/tokens.css";
import "./styles/components.css";
import "./styles/components-2.css";
import "./styles/desk.css";

wear(storedTheme());
// Before anyone logs in: the language chosen on this device, else the browser's; French when it speaks neither.
const wanted = [localStorage.getItem("socle.language"), ...navigator.languages].map((one) => one?.slice(0, 2));
speak(wanted.find((one) => one === "fr" || one === "en") === "en" ? "en" : "fr");
createRoot(document.getElementById("root")!).render(<StrictMode><App /></StrictMode>);
