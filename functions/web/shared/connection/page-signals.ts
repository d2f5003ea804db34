import type { Connection } from "./connection.ts";

/** Tells the connection what the browser knows: network gone, network back, page seen again. Returns how to stop. */
export function followPage(connection: Connection, page: Window = window): () => void {
  const wake = () => connection.wake();
  const offline = () => connection.offline();
  const seen = () => {
    if (page.document.visibilityState === "visible") connection.wake();
  };
  page.addEventListener("online", wake);
  page.addEventListener("offline", offline);
  page.addEventListener("pageshow", seen);
  page.document.addEventListener("visibilitychange", seen);
  return () => {
    page.removeEventListener("online", wake);
    page.removeEventListener("offline", offline);
    page.removeEventListener("pageshow", seen);
    page.document.removeEventListener("visibilitychange", seen);
  };
}
