import type { Queue } from "../../shared/api/wire.ts";
import { clockTime, dayInText, duration } from "../../shared/i18n/times.ts";
import type { Translator } from "../../shared/i18n/translator.ts";
import type { PortalKey } from "../words/en.ts";

export type Text = Translator<PortalKey>;

/** In the visitor's language where the organisation gave it a name in it. */
export const queueName = ({ name, names }: Queue, t: Text): string => names?.[t.locale] || names?.en || name;

const when = (at: Date, now: Date, t: Text): string => `${dayInText(at, now, t.locale)} ${clockTime(at, t.locale)}`;

/** What the state means for whoever is about to write. */
export const stateText = (queue: Queue, now: Date, t: Text): string => {
  // Nobody talks to anybody: the reason is another one.
  if (queue.state === "busy" && queue.operators.busy === 0) return t("away.text");
  if (queue.state !== "closed") return t(`${queue.state}.text`);
  return queue.opensAt === null ? t("closed.text") : t("closed.opens", { when: when(new Date(queue.opensAt), now, t) });
};

/** Label and value, in the order of what people ask first. */
export const figures = (queue: Queue, now: Date, t: Text): readonly (readonly [string, string])[] => {
  if (queue.state === "closed") return [];
  const { available } = queue.operators;
  const rows: [string, string][] = [
    [t("wait"), waitText(queue, t)],
    [t("waiting"), queue.waiting === 0 ? t("waiting.none") : t("waiting.some", { count: queue.waiting })],
    [t("people"), available === 0 ? t("people.none") : t("waiting.some", { count: available })],
  ];
  if (queue.closesAt) rows.push([t("until"), when(new Date(queue.closesAt), now, t)]);
  return rows;
};

const waitText = ({ estimatedWaitSeconds: seconds, waiting, operators }: Queue, t: Text): string => {
  if (waiting === 0 && operators.available > 0) return t("wait.none");
  if (seconds === null) return t("wait.unknown");
  return seconds === 0 ? t("wait.none") : t("wait.about", { time: duration(seconds, t.locale) });
};

/** What a new contact would meet that is not simply "connected in turn"; null when nothing. */
export const noticeText = (queue: Queue, t: Text): string | null => {
  if (queue.state === "closed" && queue.limit !== "callBack") return t("limit.closed");
  return queue.limit ? t(`limit.${queue.limit}`) : null;
};

export const actionText = (queue: Queue, t: Text): string => {
  if (queue.limit === "callBack") return t("callBack");
  return t(queue.limit === "leaveMessage" || queue.state === "closed" ? "leave" : "chat");
};

/** The chat as a page of its own; it reads its queue from behind the `#`. */
export const chatAddress = (queue: string | null, t: Text): string =>
  `../widget/index.html#${encodeURIComponent(JSON.stringify({ ...(queue === null ? {} : { queue }), locale: t.locale }))}`;
