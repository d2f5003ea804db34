import type { JSX } from "preact";
import { declineReasons } from "../conversation/dispositions.ts";
import { nameOf } from "../words/phrases.ts";
import type { WordKey } from "../words/words.ts";
import { useBench, useDesk, useDispatch } from "./bench.ts";
import { Dialog } from "./Dialog.tsx";

export const DeclineDialog = ({ offerId }: { readonly offerId: string }): JSX.Element | null => {
  const { desk, words: t } = useBench();
  const dispatch = useDispatch();
  const card = useDesk((state) => state.offers.find((each) => each.offer.offerId === offerId) ?? null);
  const decline = (reason: string): void => {
    dispatch({ type: "dialogShown", dialog: null });
    void desk.answers.decline(offerId, reason);
  };
  return (
    <Dialog title={t("decline.title", { name: card === null ? "" : nameOf(card.offer.customer, t) })} testId="decline-dialog">
      {card === null ? (
        <p>{t("decline.over")}</p>
      ) : (
        <>
          <p class="muted">{t("decline.text")}</p>
          <div class="reasons">
            {declineReasons.map((reason, place) => (
              <button
                key={reason}
                type="button"
                class="button"
                data-first={place === 0 ? "" : undefined}
                data-testid={`decline-${reason}`}
                onClick={() => decline(reason)}
              >
                {t(`decline.${reason}`)}
              </button>
            ))}
          </div>
        </>
      )}
    </Dialog>
  );
};

export const SignOutDialog = (): JSX.Element => {
  const { words: t, signOut } = useBench();
  const dispatch = useDispatch();
  const count = useDesk((state) => state.held.length);
  return (
    <Dialog title={t("signOut.title")} testId="sign-out-dialog">
      <p>{t("signOut.text", { count })}</p>
      <footer class="dialog-foot">
        <button type="button" class="button" data-first="" onClick={() => dispatch({ type: "dialogShown", dialog: null })}>
          {t("signOut.stay")}
        </button>
        <button type="button" class="button button-danger" data-testid="sign-out-confirm" onClick={signOut}>
          {t("user.signOut")}
        </button>
      </footer>
    </Dialog>
  );
};

const keys: readonly (readonly [readonly string[], WordKey])[] = [
  [["Alt A", "Enter"], "help.accept"],
  [["Alt D"], "help.decline"],
  [["J", "K", "Alt ↓", "Alt ↑"], "help.move"],
  [["Alt 1 … 9"], "help.jump"],
  [["R", "Alt R"], "help.reply"],
  [["N", "Alt N"], "help.note"],
  [["Enter"], "help.send"],
  [["/"], "help.replies"],
  [["T", "Alt T"], "help.transfer"],
  [["E", "Alt E"], "help.close"],
  [["W", "Alt W"], "help.wrapUp"],
  [["I", "Alt I"], "help.details"],
  [["Alt P"], "help.presence"],
  [["Esc"], "help.leave"],
  [["?"], "help.help"],
];

export const HelpDialog = (): JSX.Element => {
  const { words: t, preferences, prefer } = useBench();
  return (
    <Dialog title={t("help.title")} testId="help-dialog">
      <dl class="keys">
        {keys.map(([presses, does]) => (
          <div key={does}>
            <dt>
              {presses.map((press) => (
                <kbd key={press}>{press}</kbd>
              ))}
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
      <label class="choice">
        <input
          type="checkbox"
          checked={preferences.singleKeys}
          data-testid="single-keys"
          onChange={(event) => prefer({ singleKeys: event.currentTarget.checked })}
        />
        {t("help.singleKeys")}
      </label>
    </Dialog>
  );
};
