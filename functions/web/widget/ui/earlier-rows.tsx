import { useMemo } from "preact/hooks";
import { timeline } from "../session/timeline.ts";
import { useWidget, useWidgetState } from "./context.ts";
import { LogRow } from "./log-row.tsx";

/** Above the present chat: the one that it continues, when somebody wants to see it. */
export function EarlierRows() {
  const { session, t } = useWidget();
  const { earlier } = useWidgetState();
  const rows = useMemo(() => (Array.isArray(earlier) ? timeline({ messages: earlier, ahead: [] }, [], null) : []), [earlier]);
  if (earlier === "none") return null;
  if (typeof earlier === "string") {
    return (
      <button type="button" class="link earlier" data-testid="earlier" disabled={earlier === "loading"} onClick={() => void session.earlier.show()}>
        {t("earlier")}
      </button>
    );
  }
  return (
    <>
      {rows.map((row) => <LogRow key={`before-${row.key}`} row={row} />)}
      <p class="new" data-testid="earlier-ends"><span>{t("earlierEnds")}</span></p>
    </>
  );
}
