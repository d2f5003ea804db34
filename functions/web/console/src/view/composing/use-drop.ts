import { useRef, useState } from "preact/hooks";

interface Drop {
  /** Whether files hover over it. */
  readonly over: boolean;
  readonly props: {
    readonly onDragEnter: (event: DragEvent) => void;
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

/** Takes files that are dropped; null where nothing may be. */
export const useDrop = (take: ((files: readonly File[]) => void) | null): Drop => {
  const [over, setOver] = useState(false);
  /** Entering a part leaves the whole: only the last leave counts. */
  const depth = useRef(0);
  const end = (): void => {
    depth.current = 0;
    setOver(false);
  };
  const wanted = (event: DragEvent): boolean => {
    if (!carriesFiles(event)) return false;
    // Whatever happens, the browser must not open the file in place of the console.
    event.preventDefault();
    if (take === null && event.dataTransfer !== null) event.dataTransfer.dropEffect = "none";
    return take !== null;
  };
  return {
    over,
    props: {
      onDragEnter: (event) => {
        if (!wanted(event)) return;
        depth.current++;
        setOver(true);
      },
      onDragOver: (event) => void wanted(event),
      onDragLeave: () => {
        depth.current = Math.max(0, depth.current - 1);
        if (depth.current === 0) setOver(false);
      },
      onDrop: (event) => {
        if (wanted(event)) take?.([...(event.dataTransfer?.files ?? [])]);
        end();
      },
    },
  };
};
