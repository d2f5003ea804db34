import { Words } from "./bubble-row.tsx";
import { useWidget, useWidgetState } from "./context.ts";
import { ClockIcon } from "./icons.tsx";

/** The first message while the conversation is being opened. */
export function StartingBubble({ text }: { text: string }) {
  const { t } = useWidget();
  const { online, busy } = useWidgetState();
  return (
    <div class="row row-own row-first row-last row-pending" data-testid="message" data-role="customer" data-delivery="pending">
      <div class="row-body">
        <p class="bubble"><span class="sr-only">{t("you")}: </span><Words text={text} /></p>
        {busy === null && <p class="meta"><ClockIcon /> {t(online ? "sending" : "pendingOffline")}</p>}
      </div>
    </div>
  );
}
