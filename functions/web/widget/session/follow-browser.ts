export interface BrowserEvents {
  onNetwork: (online: boolean) => void;
  onVisibility: () => void;
  /** Another tab changed this key of the store; null when it cleared everything. */
  onStored: (key: string | null) => void;
}

/** Tells a session what the browser knows, beginning with the network as it is now. */
export function followBrowser(page: Window, { onNetwork, onVisibility, onStored }: BrowserEvents): void {
  const network = () => onNetwork(page.navigator.onLine);
  page.addEventListener("online", network);
  page.addEventListener("offline", network);
  page.addEventListener("storage", (event) => onStored(event.key));
  page.document.addEventListener("visibilitychange", onVisibility);
  network();
}
