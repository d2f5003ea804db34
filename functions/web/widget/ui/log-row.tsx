import { clockTime, dayName } from "../../shared/i18n/times.ts";
import type { Row } from "../session/timeline.ts";
import { BubbleRow } from "./bubble-row.tsx";
import { useWidget } from "./context.ts";

export function LogRow({ row }: { row: Row }) {
  const { t } = useWidget();
  switch (row.kind) {
    case "day":
      return <p class="day"><time dateTime={row.at.toISOString()}>{dayName(row.at, new Date(), t.locale)}</time></p>;
    case "new":
      return <p class="new" data-testid="new-line"><span>{t("newMessages")}</span></p>;
    case "event":
      return <p class="event" data-testid="event"><span>{row.text}</span> <time dateTime={row.at.toISOString()}>{clockTime(row.at, t.locale)}</time></p>;
    case "bubble":
      return <BubbleRow bubble={row.bubble} />;
  }
}
