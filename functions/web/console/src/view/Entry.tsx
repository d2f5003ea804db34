import type { JSX } from "preact";
import { clockTime } from "../../../shared/i18n/times.ts";
import { happening } from "../conversation/happenings.ts";
import { isEvent, isNote } from "../conversation/thread.ts";
import { channelName, nameOf } from "../words/phrases.ts";
import type { Reached } from "../conversation/marks.ts";
import { mayWithdraw } from "../conversation/withdrawing.ts";
import type { Words } from "../words/words.ts";
import { conversationOf, isHeld, mayWatch, operatorName } from "../desk/state.ts";
import type { CustomerSummary, Message } from "../wire/contract.ts";
import { Avatar } from "../../../staff/view/Avatar.tsx";
import { useBench, useDesk, useWords } from "./bench.ts";
import { channelIcon, Icon } from "../../../staff/view/icons.tsx";
import { Delivery, ReachedMark } from "./message/Foot.tsx";
import { MessageMenu } from "./message/MessageMenu.tsx";
import { MessageWords } from "./message/Words.tsx";

export interface EntryProps {
  readonly message: Message;
  /** The first of a turn carries face and name. */
  readonly first: boolean;
  readonly customer: CustomerSummary | null;
  readonly conversationId: string;
  /** How far the customer got with it; null where that is not told here. */
  readonly reached: Reached | null;
  /** Whether that is said in words, as below the newest messages, or only marked. */
  readonly reachedInWords: boolean;
}

const authorOf = (message: Message, customer: CustomerSummary | null, mine: boolean, t: Words): string => {
  if (mine) return t("timeline.you");
  if (message.author.role === "customer" && customer !== null) return message.author.name ?? nameOf(customer, t);
  if (message.author.role === "bot") return message.author.name ?? t("timeline.bot");
  return message.author.name ?? message.author.id ?? t("timeline.system");
};

const Time = ({ at }: { readonly at: string }): JSX.Element => {
  const t = useWords();
  return (
    <time class="entry-time" dateTime={at} title={new Date(at).toLocaleString(t.locale)}>
      {clockTime(new Date(at), t.locale)}
    </time>
  );
};

/** A message to or from the customer. */
const Said = ({ message, first, author, mine, conversationId, reached, reachedInWords, marks }: SaidProps): JSX.Element => {
  const { desk, words: t } = useBench();
  const supervises = useDesk(mayWatch);
  const me = useDesk((state) => state.me?.id ?? "");
  const writes = useDesk((state) => isHeld(state, conversationId));
  const channel = useDesk((state) => conversationOf(state, conversationId)?.channel ?? null);
  const quietUntil = useDesk((state) => conversationOf(state, conversationId)?.reach?.quietUntil ?? null);
  const side = message.author.role === "operator" ? "ours" : "theirs";
  const menu = mayWithdraw(message, { id: me, supervises }, desk.serverNowMs());
  return (
    <article
      class={`said said-${side} said-${mine ? "me" : message.author.role} ${first ? "said-first" : ""}`}
      {...marks}
      data-kind={message.author.role}
      data-withdrawn={message.withdrawn ? "" : undefined}
      data-erased={message.erased ? "" : undefined}
    >
      {side === "theirs" && (
        <span class="said-face">
          {first &&
            (message.author.role === "bot" ? (
              <span class="avatar avatar-sm avatar-bot">
                <Icon name="bot" class="small" />
              </span>
            ) : (
              <Avatar name={author} size="sm" />
            ))}
        </span>
      )}
      <div class="said-words">
        {first && (
          <header class="said-head">
            <strong>{author}</strong> <Time at={message.sentAt} />
          </header>
        )}
        {message.channel !== null && message.channel !== channel && (
          <span class="said-by" data-testid="said-by" data-channel={message.channel}>
            <Icon name={channelIcon(message.channel)} class="tiny" />
            {t("message.by", { channel: channelName(message.channel, t) })}
          </span>
        )}
        {!first && <span class="visually-hidden">{author}: </span>}
        <div class="said-line">
          {menu && <MessageMenu conversationId={conversationId} message={message} />}
          <div class={message.withdrawn || message.erased ? "bubble bubble-gone" : "bubble"}>
            <MessageWords conversationId={conversationId} message={message} />
          </div>
        </div>
        {message.delivery !== null && !message.erased && !message.withdrawn && (
          <Delivery conversationId={conversationId} message={message} quietUntil={quietUntil} writes={writes} />
        )}
        {reached !== null && <ReachedMark reached={reached} said={reachedInWords} />}
      </div>
    </article>
  );
};

interface SaidProps extends Omit<EntryProps, "customer"> {
  readonly author: string;
  readonly mine: boolean;
  readonly marks: Readonly<Record<string, string | number | undefined>>;
}

export const Entry = (props: EntryProps): JSX.Element => {
  const { message, customer, conversationId } = props;
  const t = useWords();
  const me = useDesk((state) => state.me?.id ?? "");
  const writes = useDesk((state) => isHeld(state, conversationId));
  const whoName = useDesk((state) => operatorName(state, message.author.id));
  const mine = (message.author.role === "operator" || isEvent(message)) && message.author.id === me;
  const author = authorOf(message, customer, mine, t);
  const marks = { "data-testid": "entry", "data-message-id": message.messageId, "data-seq": message.seq ?? undefined };
  if (isEvent(message)) {
    const key = happening(message);
    const words = key === null ? message.text : t(key, { who: mine ? t("timeline.you") : (whoName ?? t("timeline.somebody")), text: message.text });
    return (
      <p class="event" {...marks} data-kind="event" data-event={message.event ?? undefined}>
        {message.seq === null && <Icon name="lock" class="tiny" />}
        <span title={message.seq === null ? undefined : message.text}>{words}</span> <Time at={message.sentAt} />
        {message.delivery !== null && <Delivery conversationId={conversationId} message={message} quietUntil={null} writes={writes} />}
      </p>
    );
  }
  if (isNote(message)) {
    const whisper = message.kind === "whisper";
    const title = mine
      ? t(whisper ? "timeline.myWhisper" : "timeline.myNote")
      : t(whisper ? "timeline.whisperBy" : "timeline.noteBy", { name: author });
    return (
      <article class="note" {...marks} data-kind={whisper ? "whisper" : "note"} aria-label={title}>
        <header class="note-head">
          <Icon name="lock" class="small" />
          <strong>{title}</strong>
          <span class="note-tag">{t("timeline.noteOnly")}</span>
          <span class="grow" />
          <Time at={message.sentAt} />
        </header>
        <MessageWords conversationId={conversationId} message={message} />
      </article>
    );
  }
  return <Said {...props} author={author} mine={mine} marks={marks} />;
};
