import { useMemo, useState } from "preact/hooks";
import { timeline } from "../session/timeline.ts";
import { useWidget, useWidgetState } from "./context.ts";
import { LogRow } from "./log-row.tsx";

/** Above what was read of the present chat: the rest of it, and then the one that it continues, when somebody wants to see it. */
export function EarlierRows() {
  const { session, t } = useWidget();
  const { earlier, conversation } = useWidgetState();
  const [busy, setBusy] = useState(false);
  const rows = useMemo(() => (typeof earlier === "string" ? [] : timeline({ messages: earlier, ahead: [] }, [], null)), [earlier]);
  const offer = (word: "older" | "earlier", show: () => Promise<void> | undefined) => {
    const click = () => {
      setBusy(true);
      void show()?.finally(() => setBusy(false));
    };
    return <button type="button" class="link earlier" data-testid={word} disabled={busy} onClick={click}>{t(word)}</button>;
  };
  if (conversation?.begins) return offer("older", () => session.chat?.again.older());
  if (earlier === "none") return null;
  if (earlier === "offered") return offer("earlier", () => session.earlier.show());
  return (
    <>
      {rows.map((row) => <LogRow key={`before-${row.key}`} row={row} />)}
      <p class="new" data-testid="earlier-ends"><span>{t("earlierEnds")}</span></p>
    </>
  );
}
