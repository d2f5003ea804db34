import { linkify } from "../../shared/conversation/linkify.ts";
import { clockTime } from "../../shared/i18n/times.ts";
import type { Bubble } from "../session/timeline.ts";
import { Avatar } from "./avatar.tsx";
import { useWidget, useWidgetState, type Text } from "./context.ts";
import { AlertIcon, CheckIcon, ClockIcon } from "./icons.tsx";

export function BubbleRow({ bubble }: { bubble: Bubble }) {
  const { t } = useWidget();
  const { online } = useWidgetState();
  const own = bubble.role === "customer";
  const author = own ? t("you") : (bubble.name ?? t(bubble.role === "bot" ? "bot" : "us"));
  const classes = ["row", own ? "row-own" : "row-other", bubble.first && "row-first", bubble.last && "row-last", `row-${bubble.delivery}`];
  return (
    <div class={classes.filter(Boolean).join(" ")} data-testid="message" data-role={bubble.role} data-delivery={bubble.delivery}>
      {!own && (bubble.last ? <Avatar name={bubble.name} small /> : <span class="avatar-space" />)}
      <div class="row-body">
        {!own && bubble.first && <span class="author" aria-hidden="true">{author}</span>}
        <p class="bubble"><span class="sr-only">{author}: </span><Words text={bubble.text} /></p>
        {bubble.delivery === "failed" ? <Failure bubble={bubble} /> : bubble.last && <p class="meta">{meta(bubble, online, t)}</p>}
      </div>
    </div>
  );
}

/** Text as text nodes, addresses as links: nothing that was written is ever read as markup. */
export function Words({ text }: { text: string }) {
  return <>{linkify(text).map(({ text: part, href }) =>
    href === null ? part : <a href={href} target="_blank" rel="noopener noreferrer nofollow">{part}</a>)}</>;
}

function meta(bubble: Bubble, online: boolean, t: Text) {
  const time = <time dateTime={bubble.at.toISOString()}>{clockTime(bubble.at, t.locale)}</time>;
  if (bubble.role !== "customer") return time;
  if (bubble.delivery === "pending") return <><ClockIcon /> {t(online ? "sending" : "pendingOffline")}</>;
  return <>{time} <span class="tick" title={t("sent")}><CheckIcon /><span class="sr-only">{t("sent")}</span></span></>;
}

function Failure({ bubble }: { bubble: Bubble }) {
  const { session, t } = useWidget();
  const closed = bubble.failure === "conversation_closed";
  const { outbox } = useWidgetState();
  const unsent = outbox.filter((item) => item.failed === "conversation_closed").map((item) => item.text).join("\n");
  return (
    <p class="meta meta-failed" role="alert">
      <AlertIcon /> {t(closed ? "closedMeanwhile" : "notSent")}{" "}
      {closed
        ? <button type="button" class="link" data-testid="send-in-new-chat" onClick={() => session.newChat(unsent)}>{t("newChatWith")}</button>
        : <button type="button" class="link" data-testid="retry" onClick={() => session.retry(bubble.key)}>{t("retry")}</button>}
      {" "}<button type="button" class="link" data-testid="discard" onClick={() => session.discard(bubble.key)}>{t("discard")}</button>
    </p>
  );
}
