import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Conversation } from "../../wire/contract.ts";
import { nameOf } from "../../words/phrases.ts";
import type { WordKey } from "../../words/words.ts";
import { Ask } from "../Ask.tsx";
import { useBench } from "../bench.ts";
import { Reason } from "../Reason.tsx";
import { Losses, type Scope } from "./Losses.tsx";

/** The one thing here that nobody can take back: it says what goes, asks why, and wants a tick. */
export const EraseDialog = ({ conversation }: { readonly conversation: Conversation }): JSX.Element => {
  const { custody, words: t } = useBench();
  const [scope, setScope] = useState<Scope>("conversation");
  const [reason, setReason] = useState("");
  const [sure, setSure] = useState(false);
  const { conversationId, customer, hold } = conversation;
  const said = reason.trim();
  const isHeld = hold !== null && scope === "conversation";
  const act = (commandId: string): Promise<WordKey | null> =>
    scope === "customer" && customer.id !== null
      ? custody.eraseCustomer(conversationId, customer.id, said, commandId)
      : custody.eraseConversation(conversationId, said, commandId);
  return (
    <Ask
      title={t("erase.title", { name: nameOf(customer, t) })}
      testId="erase-dialog"
      confirm={t("erase.confirm")}
      danger
      ready={sure && said !== "" && !isHeld}
      decision={`${scope} ${said}`}
      act={act}
    >
      {customer.id !== null && (
        <fieldset class="choices">
          <legend>{t("erase.what")}</legend>
          {(["conversation", "customer"] as const).map((each) => (
            <label key={each} class="choice">
              <input type="radio" name="scope" checked={scope === each} data-testid={`erase-${each}`} onChange={() => setScope(each)} />
              {t(`erase.scope.${each}`)}
            </label>
          ))}
        </fieldset>
      )}
      {isHeld ? (
        <p class="form-error" role="alert" data-testid="erase-held">
          {t("notice.legal_hold")}
        </p>
      ) : (
        <Losses conversation={conversation} scope={scope} />
      )}
      <Reason label={t("record.reason")} value={reason} testId="erase-reason" required write={setReason} />
      <label class="choice">
        <input type="checkbox" checked={sure} data-testid="erase-sure" onChange={(event) => setSure(event.currentTarget.checked)} />
        {t("erase.sure")}
      </label>
    </Ask>
  );
};
