import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { operatorName } from "../../desk/state.ts";
import type { Conversation } from "../../wire/contract.ts";
import type { Consent } from "../../wire/reach.ts";
import { dateTime } from "../../words/phrases.ts";
import { has, type Words } from "../../words/words.ts";
import { Ask } from "../Ask.tsx";
import { useBench } from "../bench.ts";
import { Dialog } from "../Dialog.tsx";
import { Reason } from "../Reason.tsx";

const byWords = (by: string | null, t: Words): string => {
  const key = `consentBy.${by ?? ""}`;
  return has(key) ? t(key) : (by ?? "");
};

const History = ({ consent }: { readonly consent: Consent }): JSX.Element => {
  const { desk, words: t } = useBench();
  const byName = (by: string | null): string => byWords(operatorName(desk.store.state, by), t);
  if (consent.history.length === 0) return <p class="muted">{t("consent.none")}</p>;
  return (
    <ol class="changes" data-testid="consent-history">
      {consent.history.map((change) => (
        <li key={change.at + change.state}>
          <time dateTime={change.at}>{dateTime(new Date(change.at), new Date(desk.serverNowMs()), t)}</time>
          <span>{[t(`consent.${change.state}`), byName(change.by), change.reason ?? ""].filter((part) => part !== "").join(" · ")}</span>
        </li>
      ))}
    </ol>
  );
};

/** Whether one of our numbers may text one phone, how that came about, and changing it by hand. */
export const ConsentDialog = ({ conversation }: { readonly conversation: Conversation }): JSX.Element => {
  const { custody, words: t } = useBench();
  const { ours = "", theirs = "" } = conversation.reach ?? {};
  const [consent, setConsent] = useState<Consent | "failed" | null>(null);
  const [reason, setReason] = useState("");
  useEffect(() => {
    void custody.consent(ours, theirs).then(setConsent, () => setConsent("failed"));
  }, [ours, theirs]);
  const title = t("consent.title", { phone: theirs });
  if (consent === null || consent === "failed")
    return (
      <Dialog title={title} testId="consent-dialog">
        <p class={consent === null ? "muted" : "form-error"} role="status">
          {t(consent === null ? "timeline.loading" : "consent.failed")}
        </p>
      </Dialog>
    );
  const out = consent.state === "optedOut";
  const said = reason.trim();
  return (
    <Ask
      title={title}
      testId="consent-dialog"
      confirm={t(out ? "consent.optIn" : "consent.optOut")}
      danger={!out}
      ready={said !== ""}
      decision={`${out} ${said}`}
      act={(commandId) => custody.setConsent(conversation.conversationId, [ours, theirs], out ? "optedIn" : "optedOut", said, commandId)}
    >
      <p data-testid="consent-state" data-state={consent.state}>
        {t("consent.pair", { ours, theirs })} <strong>{t(`consent.${consent.state}`)}</strong>
      </p>
      <History consent={consent} />
      <p class={out ? "warned" : "muted"}>{t(out ? "consent.optIn.text" : "consent.optOut.text")}</p>
      <Reason label={t("record.reason")} value={reason} testId="consent-reason" required write={setReason} />
    </Ask>
  );
};
