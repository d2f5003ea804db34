import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { countdown } from "../offers/countdown.ts";
import type { Conversation } from "../wire/contract.ts";
import { clockSpan } from "../words/phrases.ts";
import type { WordKey } from "../words/words.ts";
import { useBench, useDesk, useNow } from "./bench.ts";
import { Icon } from "../../../staff/view/icons.tsx";

/** The minutes after a conversation: what is left of them, and the button that ends them. */
export const WrapUpBar = ({ conversation }: { readonly conversation: Conversation }): JSX.Element => {
  const { desk, words: t } = useBench();
  const nowMs = useNow();
  const sinceMs = useDesk((state) => state.wrapUpSinceMs[conversation.conversationId] ?? nowMs);
  const [failure, setFailure] = useState<WordKey | null>(null);
  const [busy, setBusy] = useState(false);
  const commandId = useMemo(() => desk.newCommandId(), [conversation.wrapUpExtensionsLeft]);
  const left = conversation.wrapUpExtensionsLeft ?? 0;
  const ends = conversation.wrapUpEndsAt;
  const time = ends === null ? clockSpan(nowMs - sinceMs) : clockSpan(countdown(ends, nowMs, 1).leftMs);
  const done = (): void => {
    setBusy(true);
    void desk.moves.wrapUpDone(conversation.conversationId).then((refusal) => {
      setBusy(false);
      setFailure(refusal);
    });
  };
  return (
    <div class="wrap-up" data-testid="wrap-up">
      <Icon name="check" />
      <p class="grow">
        <strong>{t("wrapUp.title")}</strong> <span class="muted">{failure === null ? t("wrapUp.text") : t(failure, { name: "" })}</span>
      </p>
      <span class="wrap-up-time" data-testid="wrap-up-time" role="timer">
        {ends === null ? time : t("wrapUp.left", { time })}
      </span>
      {left > 0 && (
        <button
          type="button"
          class="button"
          data-testid="wrap-up-extend"
          title={t("wrapUp.extensions", { count: left })}
          onClick={() => void desk.invitations.extendWrapUp(conversation.conversationId, commandId).then(setFailure)}
        >
          <Icon name="plus" class="small" />
          {t("wrapUp.extend")}
          <span class="muted">{t("wrapUp.extensions", { count: left })}</span>
        </button>
      )}
      <button type="button" class="button button-primary" disabled={busy} data-testid="wrap-up-done" onClick={done}>
        {t("wrapUp.done")}
        <kbd>Alt W</kbd>
      </button>
    </div>
  );
};
