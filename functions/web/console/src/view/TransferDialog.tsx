import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Targets } from "../desk/targets.ts";
import type { Conversation, QueueStatus } from "../wire/contract.ts";
import { calledIn, nameOf, span } from "../words/phrases.ts";
import type { WordKey } from "../words/words.ts";
import { useBench, useDispatch, useWords } from "./bench.ts";
import { ColleagueChoice } from "./ColleagueChoice.tsx";
import { Dialog } from "./Dialog.tsx";
import { Icon } from "../../../staff/view/icons.tsx";

const Queue = (props: {
  readonly queue: QueueStatus;
  readonly chosen: boolean;
  readonly first: boolean;
  readonly current: boolean;
  readonly choose: () => void;
}): JSX.Element => {
  const t = useWords();
  const { queue } = props;
  const wait = queue.estimatedWaitSeconds;
  return (
    <label class={`target ${props.chosen ? "target-chosen" : ""}`}>
      <input
        type="radio"
        name="target"
        checked={props.chosen}
        disabled={queue.state === "closed"}
        data-first={props.first ? "" : undefined}
        data-testid={`target-queue-${queue.queue}`}
        onChange={props.choose}
      />
      <span class={`dot dot-queue-${queue.state}`} />
      <span class="grow">
        <strong>{calledIn(queue, t)}</strong> {props.current && <span class="muted">{t("transfer.here")}</span>}
        <span class="target-facts muted">
          {queue.state === "closed"
            ? t("queue.closed")
            : t("transfer.queueFacts", { state: t(`queue.${queue.state}`), waiting: queue.waiting, free: queue.operators.available })}
          {queue.state !== "closed" && wait !== null && wait > 0 && ` · ${t("transfer.wait", { time: span(wait * 1_000, t) })}`}
        </span>
      </span>
    </label>
  );
};

export const TransferDialog = ({
  conversation,
  readTargets,
}: {
  readonly conversation: Conversation;
  readonly readTargets: () => Promise<Targets>;
}): JSX.Element => {
  const { desk, words: t } = useBench();
  const dispatch = useDispatch();
  const commandId = useMemo(() => desk.newCommandId(), []);
  const [targets, setTargets] = useState<Targets | null>(null);
  const [kind, setKind] = useState<"queue" | "operator">("queue");
  const [queue, setQueue] = useState("");
  const [operator, setOperator] = useState("");
  const [note, setNote] = useState("");
  const [tries, setTries] = useState(0);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<WordKey | null>(null);
  useEffect(() => {
    readTargets().then(setTargets, () => setFailure("notice.network"));
  }, []);
  const target = kind === "queue" ? queue : operator.trim();
  /** Another choice is another command: the old one was refused for good. */
  const changed =
    <Value,>(set: (value: Value) => void) =>
    (value: Value): void => {
      set(value);
      setTries(failure === null ? tries : tries + 1);
      setFailure(null);
    };
  const submit = (event: Event): void => {
    event.preventDefault();
    if (target === "") return;
    setBusy(true);
    const to = kind === "queue" ? { queue: target } : { operator: target };
    const command = {
      commandId: `${commandId}.${tries}`,
      to,
      note,
    };
    void desk.moves.transfer(conversation.conversationId, command).then((refusal) => {
      setBusy(false);
      setFailure(refusal);
      if (refusal === null) dispatch({ type: "dialogShown", dialog: null });
    });
  };
  const tab = (value: "queue" | "operator", icon: "team" | "person", label: string): JSX.Element => (
    <button type="button" class="tab" aria-pressed={kind === value} data-testid={`transfer-to-${value}`} onClick={() => changed(setKind)(value)}>
      <Icon name={icon} class="small" />
      {label}
    </button>
  );
  return (
    <Dialog title={t("transfer.title", { name: nameOf(conversation.customer, t) })} testId="transfer-dialog">
      <form onSubmit={submit}>
        <div class="tabs" role="group" aria-label={t("transfer.to")}>
          {tab("queue", "team", t("transfer.team"))}
          {tab("operator", "person", t("transfer.person"))}
        </div>
        <div class="targets">
          {targets === null && failure === null && <p class="muted">{t("timeline.loading")}</p>}
          {kind === "queue" &&
            targets?.queues.map((each, place) => (
              <Queue
                key={each.queue}
                queue={each}
                first={place === 0}
                current={each.queue === conversation.queue}
                chosen={queue === each.queue}
                choose={() => changed(setQueue)(each.queue)}
              />
            ))}
          {kind === "operator" &&
            targets?.colleagues.map((each) => (
              <ColleagueChoice key={each.id} colleague={each} chosen={operator === each.id} choose={() => changed(setOperator)(each.id)} />
            ))}
          {kind === "operator" && targets?.colleagues.length === 0 && (
            <label class="field">
              {t("transfer.operatorId")}
              <input
                type="text"
                autocomplete="off"
                spellcheck={false}
                value={operator}
                data-testid="target-operator"
                onInput={(event) => changed(setOperator)(event.currentTarget.value)}
              />
            </label>
          )}
        </div>
        <label class="field">
          {t("transfer.note")}
          <textarea
            rows={3}
            class="note-field"
            value={note}
            placeholder={t("transfer.notePlaceholder")}
            data-testid="transfer-note"
            onInput={(event) => changed(setNote)(event.currentTarget.value)}
          />
        </label>
        {failure !== null && (
          <p class="form-error" role="alert" data-testid="transfer-error">
            {t(failure, { name: "" })}
          </p>
        )}
        <footer class="dialog-foot">
          <button type="button" class="button" onClick={() => dispatch({ type: "dialogShown", dialog: null })}>
            {t("dialog.cancel")}
          </button>
          <button type="submit" class="button button-primary" disabled={busy || target === ""} data-testid="transfer-confirm">
            {t("transfer.confirm")}
          </button>
        </footer>
      </form>
    </Dialog>
  );
};
