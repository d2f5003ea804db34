import { readEmbed } from "./embed.ts";
import { resumeToken } from "../protocol.ts";
import { Launcher } from "./launcher.ts";
import { Panel } from "./panel.ts";
import { Remembered } from "./remembered.ts";

/** What a page may call: `ContactFunctions.open()` from a "Contact us" link, for example. */
export interface ContactFunctionsWidget {
  open(): void;
  close(): void;
  toggle(): void;
}

const embed = readEmbed(document.currentScript as HTMLScriptElement | null);
const remembered = new Remembered();

function start(): ContactFunctionsWidget {
  const launcher = new Launcher(embed, () => widget.toggle());
  const panel = new Panel(embed, launcher.root, {
    onClose: () => widget.close(),
    onUnread: (count) => launcher.showUnread(count, panel.open),
    onConversation: (open) => (remembered.conversation = open),
  });
  const show = (open: boolean, byPerson: boolean) => {
    if (open === panel.open) return;
    remembered.panel = open;
    launcher.showOpen(open);
    if (open) panel.show();
    else panel.hide();
    if (!open && byPerson) launcher.focus();
  };
  const widget: ContactFunctionsWidget = {
    open: () => show(true, true),
    close: () => show(false, true),
    toggle: () => show(!panel.open, true),
  };
  const followLink = () => {
    const token = resumeToken(location.hash);
    if (token === null) return;
    // Out of the address before anything else: neither a bookmark nor a script that runs later shall see it.
    history.replaceState(history.state, "", location.pathname + location.search);
    panel.resume(token);
    show(true, true);
  };
  window.addEventListener("hashchange", followLink);
  followLink();
  // An open conversation goes on over pages: its frame loads when the page has nothing better to do.
  if (remembered.conversation) whenIdle(() => (remembered.panel ? show(true, false) : panel.load()));
  return widget;
}

function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(work, { timeout: 2_000 });
  else setTimeout(work, 200);
}

declare global {
  interface Window {
    ContactFunctions?: ContactFunctionsWidget;
  }
}

// Embedded twice, the first one stays.
if (window.ContactFunctions === undefined) {
  const begin = () => (window.ContactFunctions = start());
  if (document.body === null) document.addEventListener("DOMContentLoaded", begin, { once: true });
  else begin();
}
