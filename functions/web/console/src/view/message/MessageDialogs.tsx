import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { useBench, useDesk } from "../bench.ts";
import { Ask } from "../Ask.tsx";
import { Reason } from "../Reason.tsx";

interface About {
  readonly conversationId: string;
  readonly messageId: string;
}

const Cited = ({ conversationId, messageId }: About): JSX.Element | null => {
  const text = useDesk((state) => state.threads[conversationId]?.entries.find((entry) => entry.messageId === messageId)?.text ?? "");
  return text === "" ? null : <blockquote class="cited">{text}</blockquote>;
};

export const WithdrawDialog = ({ conversationId, messageId }: About): JSX.Element => {
  const { desk, words: t } = useBench();
  const [reason, setReason] = useState("");
  return (
    <Ask
      title={t("withdraw.title")}
      testId="withdraw-dialog"
      confirm={t("withdraw.confirm")}
      danger
      ready
      decision={reason.trim()}
      act={(commandId) => desk.talk.withdraw(conversationId, messageId, reason.trim(), commandId)}
    >
      <Cited conversationId={conversationId} messageId={messageId} />
      <p>{t("withdraw.text")}</p>
      <Reason label={t("record.reasonOptional")} value={reason} testId="withdraw-reason" write={setReason} />
    </Ask>
  );
};

/** Nobody knows whether an unknown one arrived: the person who sends it again has to know what that means. */
export const ResendDialog = ({ conversationId, messageId }: About): JSX.Element => {
  const { desk, words: t } = useBench();
  const delivery = useDesk((state) => state.threads[conversationId]?.entries.find((entry) => entry.messageId === messageId)?.delivery ?? "unknown");
  return (
    <Ask
      title={t("resend.title")}
      testId="resend-dialog"
      confirm={t("resend.confirm")}
      ready
      decision={messageId}
      act={(commandId) => desk.talk.resend(conversationId, messageId, commandId)}
    >
      <Cited conversationId={conversationId} messageId={messageId} />
      <p data-testid="resend-text">{t(delivery === "failed" ? "resend.text.failed" : "resend.text.unknown")}</p>
    </Ask>
  );
};
