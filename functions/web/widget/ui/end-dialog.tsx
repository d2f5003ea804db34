import { AskDialog } from "./ask-dialog.tsx";
import { useWidget } from "./context.ts";

export function EndDialog({ onDone }: { onDone: () => void }) {
  const { session, t } = useWidget();
  return (
    <AskDialog
      id="end" title={t("endAsk")} hint={t("endHint")} yes={t("endYes")} no={t("endNo")}
      onYes={() => void session.ending.end()} onDone={onDone}
    />
  );
}
