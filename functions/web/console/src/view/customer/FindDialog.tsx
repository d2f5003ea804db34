import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { Icon } from "../../../../staff/view/icons.tsx";
import { sentenceFor } from "../../desk/failures.ts";
import type { CustomerRecord } from "../../wire/contract.ts";
import type { WordKey } from "../../words/words.ts";
import { useBench } from "../bench.ts";
import { Dialog } from "../Dialog.tsx";
import { Found } from "./Found.tsx";

/** Finds a customer by what they say of themselves: an exact phone number, e-mail address or code. */
export const FindDialog = ({ into }: { readonly into: string | null }): JSX.Element => {
  const { desk, words: t } = useBench();
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState<readonly CustomerRecord[] | null>(null);
  const [failure, setFailure] = useState<WordKey | null>(null);
  const asked = useRef(0);
  const find = (event: Event): void => {
    event.preventDefault();
    if (typed.trim() === "") return;
    const turn = ++asked.current;
    const end = (next: readonly CustomerRecord[] | null, key: WordKey | null): void => {
      // The answer to an earlier question is no answer to this one.
      if (turn !== asked.current) return;
      setFound(next);
      setFailure(key);
    };
    desk.customers.find(typed).then(
      (customers) => end(customers, null),
      (error: unknown) => end(null, sentenceFor(error)),
    );
  };
  return (
    <Dialog title={t(into === null ? "find.title" : "find.merge.title")} testId="find-dialog">
      <form class="find" onSubmit={find}>
        <label class="field">
          {t("find.label")}
          <span class="find-line">
            <input
              type="search"
              value={typed}
              placeholder={t("find.placeholder")}
              autocomplete="off"
              data-first=""
              data-testid="find-text"
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
            <button type="submit" class="button button-primary" disabled={typed.trim() === ""} data-testid="find-go">
              <Icon name="search" class="small" />
              {t("find.go")}
            </button>
          </span>
        </label>
      </form>
      <div role="status">
        {failure !== null && <p class="form-error">{t(failure, { name: "" })}</p>}
        {found?.length === 0 && (
          <p class="muted" data-testid="find-none">
            {t("find.none")}
          </p>
        )}
      </div>
      <ul class="found-list">
        {found?.map((each) => (
          <Found key={each.id} found={each} into={into} />
        ))}
      </ul>
    </Dialog>
  );
};
