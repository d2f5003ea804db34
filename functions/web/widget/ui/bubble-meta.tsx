import type { Bubble } from "../session/timeline.ts";
import type { WidgetState } from "../session/widget-state.ts";
import { Moment } from "./bubble-row.tsx";
import { useWidget, useWidgetState, type Text } from "./context.ts";
import { AlertIcon, CheckIcon, ChecksIcon, ClockIcon } from "./icons.tsx";

/** Below a bubble: when, and how far it has got. Changes of it are not read out; the words are there for whoever asks. */
export function BubbleMeta({ bubble }: { bubble: Bubble }) {
  if (bubble.delivery === "failed") return <Failure bubble={bubble} />;
  if (bubble.delivery === "pending" && bubble.files.length > 0) return <Upload bubble={bubble} />;
  return bubble.last ? <p class="meta" aria-live="off"><Standing bubble={bubble} /></p> : null;
}

function Standing({ bubble }: { bubble: Bubble }) {
  const { t } = useWidget();
  const { online } = useWidgetState();
  if (bubble.role !== "customer" || bubble.gone !== null) return <Moment bubble={bubble} />;
  if (bubble.delivery === "pending") return <><ClockIcon /> {t(online ? "sending" : "pendingOffline")}</>;
  return (
    <>
      <Moment bubble={bubble} />
      <span class="tick" title={t(bubble.mark)}>
        {bubble.mark === "sent" ? <CheckIcon /> : <ChecksIcon />}
        <span class={bubble.mark === "read" ? undefined : "sr-only"}>{t(bubble.mark)}</span>
      </span>
    </>
  );
}

function Upload({ bubble }: { bubble: Bubble }) {
  const { session, t } = useWidget();
  const { progress, online } = useWidgetState();
  const percent = percentOf(bubble, progress);
  return (
    <p class="meta meta-upload" aria-live="off" data-testid="upload">
      <progress max={100} value={percent ?? 0} aria-label={t("uploading", { percent: percent ?? 0 })} />
      {!online ? t("pendingOffline") : percent === null ? t("waitingFile") : t("uploading", { percent })}
      <button type="button" class="link" data-testid="cancel-upload" onClick={() => session.chat?.discard(bubble.key)}>{t("cancelUpload")}</button>
    </p>
  );
}

/** Over all of its files; null while none has begun. */
function percentOf({ files }: Bubble, progress: WidgetState["progress"]): number | null {
  const begun = files.some((file) => file.stored || file.key in progress);
  const all = files.reduce((sum, file) => sum + file.bytes, 0);
  const left = files.reduce((sum, file) => sum + file.bytes * (file.stored ? 1 : (progress[file.key] ?? 0)), 0);
  return begun ? Math.floor((left / Math.max(1, all)) * 100) : null;
}

const explained = ["attachment_rejected", "attachment_lost"] as const;
/** To try the same again would end the same. */
const final = [...explained, "attachment_too_large", "attachment_type_not_allowed", "client_attachment_id_reused"];

/** They are uploaded one after the other: the first that the server does not have is the one it refused. */
const refused = ({ files, failure }: Bubble) => (failure?.startsWith("attachment_") ? files.find((file) => !file.stored) : undefined);

function reason(bubble: Bubble, t: Text): string {
  const name = refused(bubble)?.name ?? "";
  if (bubble.failure === "attachment_too_large" || bubble.failure === "attachment_type_not_allowed") return t(bubble.failure, { name });
  const known = explained.find((code) => code === bubble.failure);
  return t(bubble.failure === "conversation_closed" ? "closedMeanwhile" : (known ?? "notSent"));
}

function Failure({ bubble }: { bubble: Bubble }) {
  const { session, t } = useWidget();
  const { outbox } = useWidgetState();
  const culprit = refused(bubble);
  const unsent = outbox.filter((item) => item.failed === "conversation_closed");
  const again = () => session.newChat(
    unsent.map((item) => item.text).filter(Boolean).join("\n"),
    // To another conversation they are new.
    unsent.flatMap((item) => item.attachments ?? []).map(({ attachmentId: _, ...file }) => file),
  );
  return (
    <p class="meta meta-failed" role="alert">
      <AlertIcon /> {reason(bubble, t)}{" "}
      {bubble.failure === "conversation_closed"
        ? <button type="button" class="link" data-testid="send-in-new-chat" onClick={again}>{t("newChatWith")}</button>
        : !final.includes(bubble.failure ?? "") && <button type="button" class="link" data-testid="retry" onClick={() => session.chat?.retry(bubble.key)}>{t("retry")}</button>}
      {culprit !== undefined && (bubble.text !== "" || bubble.files.length > 1) && (
        <>{" "}<button type="button" class="link" data-testid="send-without" onClick={() => session.chat?.sendWithout(bubble.key, culprit.key)}>{t("sendWithout")}</button></>
      )}
      {" "}<button type="button" class="link" data-testid="discard" onClick={() => session.chat?.discard(bubble.key)}>{t("discard")}</button>
    </p>
  );
}
