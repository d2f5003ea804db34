import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { dispositions } from "../conversation/dispositions.ts";
import type { Conversation } from "../wire/contract.ts";
import { namedIn, nameOf } from "../words/phrases.ts";
import type { WordKey } from "../words/words.ts";
import { useBench, useDesk, useDispatch } from "./bench.ts";
import { Dialog } from "./Dialog.tsx";

export const CloseDialog = ({ conversation }: { readonly conversation: Conversation }): JSX.Element => {
  const { desk, words: t } = useBench();
  const dispatch = useDispatch();
  const own = useDesk((state) => state.dispositions);
  const usual = dispositions.map((code) => ({ code, label: t(`disposition.${code}`) }));
  const choices = own.length > 0 ? own.map(({ code, names }) => ({ code, label: namedIn(names, t) ?? code })) : usual;
  const [chosen, setChosen] = useState(choices[0]?.code ?? "solved");
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<WordKey | null>(null);
  const close = (event: Event): void => {
    event.preventDefault();
    setBusy(true);
    void desk.moves.close(conversation.conversationId, chosen).then((refusal) => {
      setBusy(false);
      setFailure(refusal);
      if (refusal === null) dispatch({ type: "dialogShown", dialog: null });
    });
  };
  return (
    <Dialog title={t("close.title", { name: nameOf(conversation.customer, t) })} testId="close-dialog">
      <form onSubmit={close}>
        <fieldset class="choices">
          <legend>{t("close.how")}</legend>
          {choices.map(({ code, label }, place) => (
            <label key={code} class="choice">
              <input
                type="radio"
                name="disposition"
                value={code}
                checked={chosen === code}
                data-first={place === 0 ? "" : undefined}
                data-testid={`disposition-${code}`}
                onChange={() => setChosen(code)}
              />
              {label}
            </label>
          ))}
        </fieldset>
        <p class="muted">{t("close.text")}</p>
        {failure !== null && (
          <p class="form-error" role="alert">
            {t(failure, { name: "" })}
          </p>
        )}
        <footer class="dialog-foot">
          <button type="button" class="button" onClick={() => dispatch({ type: "dialogShown", dialog: null })}>
            {t("dialog.cancel")}
          </button>
          <button type="submit" class="button button-primary" disabled={busy} data-testid="close-confirm">
            {t("close.confirm")}
          </button>
        </footer>
      </form>
    </Dialog>
  );
};
