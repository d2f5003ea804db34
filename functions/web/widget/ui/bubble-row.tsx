import { linkify } from "../../shared/conversation/linkify.ts";
import { clockTime } from "../../shared/i18n/times.ts";
import type { Bubble } from "../session/timeline.ts";
import { Avatar } from "./avatar.tsx";
import { BubbleFiles } from "./bubble-files.tsx";
import { BubbleMeta } from "./bubble-meta.tsx";
import { useWidget, type Text } from "./context.ts";
import { UndoIcon } from "./icons.tsx";
import { TakeBack } from "./take-back.tsx";

export function BubbleRow({ bubble }: { bubble: Bubble }) {
  const { t } = useWidget();
  const own = bubble.role === "customer";
  const author = own ? t("you") : (bubble.name ?? t(bubble.role === "bot" ? "bot" : "us"));
  const classes = ["row", own ? "row-own" : "row-other", bubble.first && "row-first", bubble.last && "row-last", `row-${bubble.delivery}`];
  return (
    <div
      class={classes.filter(Boolean).join(" ")} data-testid="message" data-role={bubble.role} data-delivery={bubble.delivery}
      data-mark={own ? bubble.mark : undefined} data-gone={bubble.gone ?? undefined}
    >
      {!own && (bubble.last ? <Avatar name={bubble.name} small /> : <span class="avatar-space" />)}
      {own && <TakeBack bubble={bubble} />}
      <div class="row-body">
        {!own && bubble.first && <span class="author" aria-hidden="true">{author}</span>}
        {bubble.gone === null ? (
          <>
            <BubbleFiles bubble={bubble} author={author} />
            {bubble.text !== "" && <p class="bubble"><span class="sr-only">{author}: </span><Words text={bubble.text} /></p>}
          </>
        ) : <p class="bubble bubble-gone"><UndoIcon /><span class="sr-only">{author}: </span>{trace(bubble, own, t)}</p>}
        <BubbleMeta bubble={bubble} />
      </div>
    </div>
  );
}

/** Text as text nodes, addresses as links: nothing that was written is ever read as markup. */
export function Words({ text }: { text: string }) {
  return <>{linkify(text).map(({ text: part, href }) =>
    href === null ? part : <a href={href} target="_blank" rel="noopener noreferrer nofollow">{part}</a>)}</>;
}

function trace({ gone }: Bubble, own: boolean, t: Text): string {
  return t(gone === "erased" ? "erased" : own ? "takenBackOwn" : "takenBack");
}

/** When something was said, with where when that is not here. */
export function Moment({ bubble }: { bubble: Bubble }) {
  const { t } = useWidget();
  const { channel } = bubble;
  return (
    <>
      <time dateTime={bubble.at.toISOString()}>{clockTime(bubble.at, t.locale)}</time>
      {channel !== null && <span class="channel" data-testid="channel">{channel === "sms" ? t("bySms") : channel === "email" ? t("byEmail") : channel}</span>}
    </>
  );
}
