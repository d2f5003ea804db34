import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { reasonWord, usualReasons } from "../../presence/reasons.ts";
import type { PresenceAfter } from "../../../../shared/api/operator-wire.ts";
import type { PresenceStatus } from "../../wire/contract.ts";
import { useBench, useDesk } from "../bench.ts";
import { Ask } from "../Ask.tsx";
import { useBoard } from "./board-context.ts";

interface About {
  readonly conversationId: string;
  readonly name: string;
}

export const ForceCloseDialog = ({ conversationId, name }: About): JSX.Element => {
  const { supervision, words: t } = useBench();
  const [reason, setReason] = useState("");
  const ready = reason.trim() !== "";
  return (
    <Ask
      title={t("forceClose.title", { name })}
      testId="force-close-dialog"
      confirm={t("forceClose.confirm")}
      danger
      ready={ready}
      decision={reason.trim()}
      act={(commandId) => supervision.forceClose(conversationId, reason.trim(), commandId, { name })}
    >
      <p>{t("forceClose.text")}</p>
      <label class="field">
        {t("forceClose.reason")}
        <input
          type="text"
          required
          maxLength={200}
          value={reason}
          data-first=""
          data-testid="force-close-reason"
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </label>
    </Ask>
  );
};

export const PriorityDialog = ({ conversationId, name }: About): JSX.Element => {
  const { supervision, words: t } = useBench();
  const { board } = useBoard();
  const now = board?.conversations.find((each) => each.conversationId === conversationId)?.priority ?? 3;
  const [priority, setPriority] = useState(now);
  return (
    <Ask
      title={t("priority.title", { name })}
      testId="priority-dialog"
      confirm={t("priority.confirm")}
      ready={priority !== now}
      decision={String(priority)}
      act={(commandId) => supervision.prioritise(conversationId, priority, commandId, { name, priority })}
    >
      <p class="muted">{t("priority.text")}</p>
      <fieldset class="choices">
        <legend class="visually-hidden">{t("column.priority")}</legend>
        {([5, 4, 3, 2, 1] as const).map((each) => (
          <label key={each} class="choice">
            <input
              type="radio"
              name="priority"
              checked={priority === each}
              data-first={each === now ? "" : undefined}
              data-testid={`priority-${each}`}
              onChange={() => setPriority(each)}
            />
            {t(`priority.${each}`)}
          </label>
        ))}
      </fieldset>
    </Ask>
  );
};

export const PresenceOfDialog = ({ operator }: { readonly operator: string }): JSX.Element => {
  const { supervision, words: t } = useBench();
  const { board } = useBoard();
  const known = useDesk((state) => state.reasons);
  const person = board?.operators.find(({ id }) => id === operator);
  const name = person?.name ?? operator;
  const [chosen, setChosen] = useState("");
  const [after, setAfter] = useState<PresenceAfter>("now");
  const [status, reason = null] = chosen.split("/") as [PresenceStatus, string?];
  const reasons = known.length > 0 ? known : usualReasons;
  const busy = (person?.conversations.length ?? 0) > 0;
  return (
    <Ask
      title={t("presenceOf.title", { name })}
      testId="presence-of-dialog"
      confirm={t("presenceOf.confirm")}
      ready={chosen !== ""}
      decision={`${chosen} ${after}`}
      act={() => supervision.setPresenceOf(operator, status, reason, after, { name })}
    >
      <label class="field">
        {t("presenceOf.status")}
        <select value={chosen} data-first="" data-testid="presence-of-status" onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value="" disabled />
          <option value="available">{t("presence.available")}</option>
          <option value="away">{t("presence.away")}</option>
          {reasons.map(({ code }) => (
            <option key={code} value={`away/${code}`}>
              {t("presence.away")}: {reasonWord(code, reasons, t)}
            </option>
          ))}
          <option value="offline">{t("presence.offline")}</option>
        </select>
      </label>
      {busy && status !== "available" && (
        <fieldset class="choices">
          <legend>{t("presenceOf.when")}</legend>
          {(["now", "conversation"] as const).map((each) => (
            <label key={each} class="choice">
              <input type="radio" name="after" checked={after === each} data-testid={`presence-of-${each}`} onChange={() => setAfter(each)} />
              {t(each === "now" ? "presenceOf.now" : "presenceOf.after")}
            </label>
          ))}
        </fieldset>
      )}
      <p class="muted">{t("presenceOf.text")}</p>
    </Ask>
  );
};
