import "@mantine/core/styles.css";
import "@mantine/dates/styles.css";
import "@mantine/notifications/styles.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { markFollowsFocus } from "../ui/focusMark.ts";
import { takeMarkedByEnter } from "../ui/markedOption.ts";
import { App } from "./App.tsx";
import { listen } from "./push.ts";
import { keepFresh } from "./query.ts";
import { askSession } from "./session.ts";
import { startText } from "./text.ts";

listen();
startText();
keepFresh();
markFollowsFocus();
takeMarkedByEnter();
askSession();
createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
