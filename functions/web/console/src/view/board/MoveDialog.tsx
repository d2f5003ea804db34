import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { MoveResult } from "../../wire/board.ts";
import { has, type WordKey } from "../../words/words.ts";
import { calledIn, nameOf } from "../../words/phrases.ts";
import { useBench, useDispatch } from "../bench.ts";
import { Dialog } from "../Dialog.tsx";
import { useBoard } from "./board-context.ts";

/** Most that one move takes. */
const moveMax = 50;

export interface MoveDialogProps {
  readonly queue: string;
  /** Empty: the longest waiting ones. */
  readonly conversationIds: readonly string[];
}

export const MoveDialog = ({ queue, conversationIds }: MoveDialogProps): JSX.Element => {
  const { desk, supervision, words: t } = useBench();
  const dispatch = useDispatch();
  const { board } = useBoard();
  const base = useMemo(() => desk.newCommandId(), []);
  const from = board?.queues.find((each) => each.queue === queue);
  const targets = board?.queues.filter((each) => each.queue !== queue) ?? [];
  const picked = conversationIds.length > 0;
  const most = Math.min(moveMax, picked ? conversationIds.length : (from?.waiting ?? 0));
  const [count, setCount] = useState(most);
  const [to, setTo] = useState("");
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<WordKey | null>(null);
  const [result, setResult] = useState<MoveResult | null>(null);
  const close = (): void => dispatch({ type: "dialogShown", dialog: null });
  const submit = (event: Event): void => {
    event.preventDefault();
    setBusy(true);
    const ids = picked ? conversationIds.slice(0, moveMax) : null;
    void supervision.move(queue, to, ids, picked ? null : count, `${base}.${to}.${count}`).then((answer) => {
      setBusy(false);
      if (typeof answer === "string") setFailure(answer);
      else setResult(answer);
    });
  };
  const title = t("move.title", { queue: from === undefined ? queue : calledIn(from, t) });
  if (result !== null) return <Moved title={title} result={result} close={close} />;
  return (
    <Dialog title={title} testId="move-dialog">
      <form onSubmit={submit}>
        {most === 0 && <p>{t("move.none")}</p>}
        {picked && <p>{t("move.chosen", { count: most })}</p>}
        {!picked && most > 0 && (
          <label class="field">
            {t("move.count")}
            <input
              type="number"
              min={1}
              max={most}
              value={count}
              data-testid="move-count"
              onInput={(event) => setCount(Number(event.currentTarget.value))}
            />
          </label>
        )}
        {targets.length === 0 ? (
          <p>{t("move.noTarget")}</p>
        ) : (
          <label class="field">
            {t("move.to")}
            <select value={to} data-first="" data-testid="move-to" onChange={(event) => (setTo(event.currentTarget.value), setFailure(null))}>
              <option value="" disabled />
              {targets.map(({ queue: id, name, names, state, waiting }) => (
                <option key={id} value={id}>
                  {calledIn({ name, names: names ?? null }, t)} – {t("transfer.queueShort", { state: t(`queue.${state}`), waiting })}
                </option>
              ))}
            </select>
          </label>
        )}
        {failure !== null && (
          <p class="form-error" role="alert" data-testid="ask-error">
            {t(failure, { name: "" })}
          </p>
        )}
        <footer class="dialog-foot">
          <button type="button" class="button" onClick={close}>
            {t("dialog.cancel")}
          </button>
          <button type="submit" class="button button-primary" disabled={busy || to === "" || most === 0 || count < 1} data-testid="move-confirm">
            {t("move.confirm", { count: picked ? most : count })}
          </button>
        </footer>
      </form>
    </Dialog>
  );
};

const Moved = ({ title, result, close }: { readonly title: string; readonly result: MoveResult; readonly close: () => void }): JSX.Element => {
  const { words: t } = useBench();
  const { board } = useBoard();
  const nameFor = (id: string): string => {
    const row = board?.conversations.find(({ conversationId }) => conversationId === id);
    return row === undefined ? t("customer.visitor") : nameOf(row.customer, t);
  };
  const why = (code: string): string => {
    const key = `refusal.${code}`;
    return has(key) ? t(key as WordKey) : code;
  };
  return (
    <Dialog title={title} testId="move-dialog">
      <p role="status" data-testid="move-result" data-moved={result.moved} data-refused={result.refused.length}>
        {t("move.done", { count: result.moved })}
      </p>
      {result.refused.length > 0 && (
        <>
          <p>{t("move.refused", { count: result.refused.length })}</p>
          <ul class="refused">
            {result.refused.map(({ conversationId, code }) => (
              <li key={conversationId}>
                {nameFor(conversationId)} <span class="muted">– {why(code)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <footer class="dialog-foot">
        <button type="button" class="button button-primary" data-testid="move-close" onClick={close}>
          {t("move.close")}
        </button>
      </footer>
    </Dialog>
  );
};
