import { useEffect, useState } from "preact/hooks";
import type { Files } from "../session/files.ts";

/** Takes the files of a paste or a drop; false when there are none. */
export function chooseFrom(data: DataTransfer | null, files: Files): boolean {
  const found = [...(data?.files ?? [])];
  if (found.length > 0) void files.choose(found);
  return found.length > 0;
}

/** Files dropped anywhere in the chat. Where none is wanted they are ignored: the browser would open them instead of the chat. */
export function useFileDrop(wanted: boolean, files: Files): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const page = document;
    const guard = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return false;
      event.preventDefault();
      return wanted;
    };
    const dragged = (event: DragEvent) => {
      if (guard(event)) setOver(true);
    };
    // Leaving the document itself has no related element; leaving a part of it has.
    const left = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const dropped = (event: DragEvent) => {
      if (guard(event)) chooseFrom(event.dataTransfer, files);
      setOver(false);
    };
    page.addEventListener("dragover", dragged);
    page.addEventListener("dragleave", left);
    page.addEventListener("drop", dropped);
    return () => {
      page.removeEventListener("dragover", dragged);
      page.removeEventListener("dragleave", left);
      page.removeEventListener("drop", dropped);
    };
  }, [wanted]);
  return over;
}
