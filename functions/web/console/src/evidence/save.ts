import type { Downloaded } from "../../../shared/api/http.ts";

/** Long enough for the browser to have begun with it. */
const keptMs = 60_000;

/** Hands a file to the browser as if it had been downloaded. */
export const saveFile = ({ bytes }: Downloaded, name: string): void => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), keptMs);
};
