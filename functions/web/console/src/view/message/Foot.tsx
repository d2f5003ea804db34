import type { JSX } from "preact";
import { clockTime } from "../../../../shared/i18n/times.ts";
import { canResend } from "../../conversation/deliveries.ts";
import type { Reached } from "../../conversation/marks.ts";
import type { Message } from "../../wire/contract.ts";
import { has, type Words } from "../../words/words.ts";
import { Icon, type IconName } from "../../../../staff/view/icons.tsx";
import { useDispatch, useWords } from "../bench.ts";

const icons: Readonly<Record<string, IconName>> = {
  pending: "clock",
  queued: "clock",
  scheduled: "moon",
  sending: "clock",
  sent: "check",
  delivered: "checks",
  failed: "warning",
  unknown: "warning",
};

/** What became of a text to a phone, and why. */
export const deliveryWords = ({ delivery, deliveryReason, deliveryAt }: Message, quietUntil: string | null, t: Words): string => {
  const key = `delivery.${delivery ?? ""}`;
  const state = has(key) ? t(key) : (delivery ?? "");
  const at = deliveryAt ?? quietUntil;
  if (delivery === "scheduled") return at === null ? state : t("delivery.scheduledFor", { time: clockTime(new Date(at), t.locale) });
  const why = `deliveryReason.${deliveryReason ?? ""}`;
  return deliveryReason === null ? state : `${state}: ${has(why) ? t(why) : deliveryReason}`;
};

export interface DeliveryProps {
  readonly conversationId: string;
  readonly message: Message;
  /** Of the conversation: when what is scheduled goes out, where the message itself does not say. */
  readonly quietUntil: string | null;
  /** Whether this person writes here and so may send it again. */
  readonly writes: boolean;
}

export const Delivery = ({ conversationId, message, quietUntil, writes }: DeliveryProps): JSX.Element => {
  const t = useWords();
  const dispatch = useDispatch();
  const { delivery, messageId } = message;
  return (
    <span
      class="entry-mark"
      data-testid="delivery"
      data-delivery={delivery ?? ""}
      data-reason={message.deliveryReason ?? undefined}
      title={delivery === "unknown" ? t("delivery.unknown.text") : undefined}
    >
      <Icon name={icons[delivery ?? ""] ?? "clock"} class="tiny" />
      {deliveryWords(message, quietUntil, t)}
      {delivery === "unknown" && <span class="visually-hidden"> {t("delivery.unknown.text")}</span>}
      {writes && canResend(message) && (
        <button
          type="button"
          class="link-button"
          data-testid="resend"
          onClick={() => dispatch({ type: "dialogShown", dialog: { kind: "resend", conversationId, messageId } })}
        >
          {t("resend.button")}
        </button>
      )}
    </span>
  );
};

/** How far a message to the customer got; the words are seen below the newest ones, and heard at each. */
export const ReachedMark = ({ reached, said }: { readonly reached: Reached; readonly said: boolean }): JSX.Element => {
  const t = useWords();
  const words = t(`reached.${reached}`);
  return (
    <span class={`entry-mark reached reached-${reached} ${said ? "" : "reached-brief"}`} data-testid="reached" data-reached={reached} title={words}>
      <Icon name={reached === "sent" ? "check" : reached === "delivered" ? "checks" : "eye"} class="tiny" />
      <span class={said ? "" : "visually-hidden"}>{words}</span>
    </span>
  );
};
