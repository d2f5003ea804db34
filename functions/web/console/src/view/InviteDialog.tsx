import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Targets } from "../desk/targets.ts";
import type { InvitePurpose } from "../desk/state.ts";
import type { Colleague, Conversation } from "../wire/contract.ts";
import type { WordKey } from "../words/words.ts";
import { useBench } from "./bench.ts";
import { Ask } from "./Ask.tsx";
import { ColleagueChoice } from "./ColleagueChoice.tsx";

export interface InviteDialogProps {
  readonly conversation: Conversation;
  readonly readTargets: () => Promise<Targets>;
}

/** Asks a colleague in: for advice behind the customer's back, or to talk with the customer together. */
export const InviteDialog = ({ conversation, readTargets }: InviteDialogProps): JSX.Element => {
  const { desk, words: t } = useBench();
  const [colleagues, setColleagues] = useState<readonly Colleague[] | null>(null);
  const [failure, setFailure] = useState<WordKey | null>(null);
  const [purpose, setPurpose] = useState<InvitePurpose>("consult");
  const [operator, setOperator] = useState("");
  useEffect(() => {
    readTargets().then(
      (targets) => setColleagues(targets.colleagues),
      () => setFailure("notice.network"),
    );
  }, []);
  const inside = new Set(conversation.participants.map((person) => person.operator));
  const free = colleagues?.filter(({ id }) => !inside.has(id)) ?? null;
  const name = free?.find(({ id }) => id === operator)?.name ?? operator;
  return (
    <Ask
      title={t("invite.title")}
      testId="invite-dialog"
      confirm={t("invite.confirm")}
      ready={operator !== ""}
      decision={`${purpose} ${operator}`}
      act={(commandId) => desk.invitations.invite(conversation.conversationId, purpose, operator, name, commandId)}
    >
      <fieldset class="choices">
        <legend>{t("invite.how")}</legend>
        {(["consult", "conference"] as const).map((each) => (
          <label key={each} class="choice">
            <input
              type="radio"
              name="purpose"
              checked={purpose === each}
              data-first={each === "consult" ? "" : undefined}
              data-testid={`invite-${each}`}
              onChange={() => setPurpose(each)}
            />
            <span>
              <strong>{t(`invite.${each}`)}</strong>
              <span class="target-facts muted">{t(`invite.${each}.text`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="targets" role="radiogroup" aria-label={t("transfer.person")}>
        {failure !== null && (
          <p class="form-error" role="alert">
            {t(failure)}
          </p>
        )}
        {free === null && failure === null && <p class="muted">{t("timeline.loading")}</p>}
        {free?.length === 0 && <p class="muted">{t("invite.nobody")}</p>}
        {free?.map((each) => (
          <ColleagueChoice key={each.id} colleague={each} chosen={operator === each.id} choose={() => setOperator(each.id)} />
        ))}
      </div>
    </Ask>
  );
};
