import type { JSX } from "preact";
import { Icon } from "../../../../staff/view/icons.tsx";
import { operatorName } from "../../desk/state.ts";
import type { CustomerRecord } from "../../wire/contract.ts";
import type { CustomerChange } from "../../wire/customers.ts";
import { dateTime } from "../../words/phrases.ts";
import { has } from "../../words/words.ts";
import { useBench, useDesk, useDispatch, useWords } from "../bench.ts";

const Change = ({ change }: { readonly change: CustomerChange }): JSX.Element => {
  const { desk, words: t } = useBench();
  const by = useDesk((state) => operatorName(state, change.by) ?? "");
  const key = `customerChange.${change.action}`;
  return (
    <li>
      <time dateTime={change.at}>{dateTime(new Date(change.at), new Date(desk.serverNowMs()), t)}</time>
      <span>
        {has(key) ? t(key, { other: change.other ?? "" }) : change.action}
        {by !== "" && <span class="muted"> · {by}</span>}
      </span>
    </li>
  );
};

/** Which records have become one, how that came about, and what undoes it. */
export const Relations = ({ record, id }: { readonly record: CustomerRecord; readonly id: string }): JSX.Element => {
  const t = useWords();
  const dispatch = useDispatch();
  return (
    <section aria-label={t("relations.title")}>
      <h3>{t("relations.title")}</h3>
      {record.merged.length === 0 && <p class="muted details-note">{t("relations.none")}</p>}
      <ul class="merged">
        {record.merged.map((other) => (
          <li key={other} data-testid="merged" data-customer-id={other}>
            <span class="grow address">{other}</span>
            <button
              type="button"
              class="link-button"
              data-testid="split"
              onClick={() => dispatch({ type: "dialogShown", dialog: { kind: "split", customerId: id, other, name: other } })}
            >
              {t("relations.split")}
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="button button-small"
        data-testid="find-merge"
        onClick={() => dispatch({ type: "dialogShown", dialog: { kind: "find", into: id } })}
      >
        <Icon name="merge" class="small" />
        {t("relations.merge")}
      </button>
      {record.history.length > 0 && (
        <details class="customer-history">
          <summary>{t("relations.history", { count: record.history.length })}</summary>
          <ol class="changes">
            {record.history.map((change) => (
              <Change key={change.at + change.action} change={change} />
            ))}
          </ol>
        </details>
      )}
    </section>
  );
};
