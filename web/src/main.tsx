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
speak(localStorage.getItem("socle.language") === "en" ? "en" : "fr");
createRoot(document.getElementById("root")!).render(<StrictMode><App /></StrictMode>);
