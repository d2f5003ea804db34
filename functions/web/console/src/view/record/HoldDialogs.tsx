import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Conversation } from "../../wire/contract.ts";
import { nameOf } from "../../words/phrases.ts";
import { Ask } from "../Ask.tsx";
import { useBench } from "../bench.ts";
import { Reason } from "../Reason.tsx";

interface About {
  readonly conversation: Conversation;
}

export const HoldDialog = ({ conversation }: About): JSX.Element => {
  const { custody, words: t } = useBench();
  const [reason, setReason] = useState("");
  const said = reason.trim();
  return (
    <Ask
      title={t("hold.title", { name: nameOf(conversation.customer, t) })}
      testId="hold-dialog"
      confirm={t("hold.confirm")}
      ready={said !== ""}
      decision={said}
      act={(commandId) => custody.hold(conversation.conversationId, said, commandId)}
    >
      <p>{t("hold.text")}</p>
      <Reason label={t("record.reason")} value={reason} testId="hold-reason" required write={setReason} />
    </Ask>
  );
};

export const ReleaseHoldDialog = ({ conversation }: About): JSX.Element => {
  const { custody, words: t } = useBench();
  const [reason, setReason] = useState("");
  const said = reason.trim();
  return (
    <Ask
      title={t("hold.release.title", { name: nameOf(conversation.customer, t) })}
      testId="release-hold-dialog"
      confirm={t("hold.release.confirm")}
      ready
      decision={said}
      act={(commandId) => custody.releaseHold(conversation.conversationId, said, commandId)}
    >
      <p>{t("hold.release.text")}</p>
      {conversation.hold !== null && <blockquote class="cited">{conversation.hold.reason}</blockquote>}
      <Reason label={t("record.reasonOptional")} value={reason} testId="release-hold-reason" write={setReason} />
    </Ask>
  );
};
