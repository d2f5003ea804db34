import { render } from "preact";
import { browserStore } from "../shared/storage/key-value-store.ts";
import { begin } from "../staff/session/begin.ts";
import "../shared/design/tokens.css";
import "./design/admin.css";
import { App } from "./view/App.tsx";

const start = async (): Promise<void> => {
  const beginning = await begin(new URL(".", document.baseURI));
  const root = document.getElementById("app");
  if (root !== null && beginning !== null) render(<App shelf={browserStore()} {...beginning} />, root);
};

void start();
