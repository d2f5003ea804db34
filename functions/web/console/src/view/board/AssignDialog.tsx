import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { choicesOf } from "../../board/picker.ts";
import type { Candidate } from "../../wire/board.ts";
import { useBench } from "../bench.ts";
import { Ask } from "../Ask.tsx";
import { whyWords } from "../../words/phrases.ts";
import { useBoard } from "./board-context.ts";

/** Who shall have it: by the rules first, then everybody else with what speaks against them. */
export const AssignDialog = ({ conversationId, name }: { readonly conversationId: string; readonly name: string }): JSX.Element => {
  const { supervision, words: t } = useBench();
  const { board } = useBoard();
  const [candidates, setCandidates] = useState<readonly Candidate[]>([]);
  const [operator, setOperator] = useState("");
  useEffect(() => {
    // Without the reasons the board's presence still tells who is there.
    supervision.routing(conversationId).then(
      (routing) => setCandidates(routing.candidates),
      () => undefined,
    );
  }, [conversationId]);
  const holder = board?.conversations.find((each) => each.conversationId === conversationId)?.operator ?? null;
  const choices = choicesOf(board?.operators ?? [], candidates, holder);
  const chosen = choices.find(({ id }) => id === operator);
  return (
    <Ask
      title={t("assign.title", { name })}
      testId="assign-dialog"
      confirm={t("assign.confirm")}
      ready={chosen !== undefined}
      decision={operator}
      act={(commandId) => supervision.assign(conversationId, operator, commandId, { name, operator: chosen?.name ?? operator })}
    >
      <p class="muted">{t("assign.text")}</p>
      <div class="targets" role="radiogroup" aria-label={t("column.operator")}>
        {choices.length === 0 && <p class="muted">{t("assign.none")}</p>}
        {choices.map(({ id, name: who, eligible, rank, reasons, used, capacity }, place) => (
          <label key={id} class={`target ${operator === id ? "target-chosen" : ""}`}>
            <input
              type="radio"
              name="operator"
              checked={operator === id}
              data-first={place === 0 ? "" : undefined}
              data-testid={`assign-${id}`}
              data-eligible={eligible}
              onChange={() => setOperator(id)}
            />
            <span class={`dot ${eligible ? "dot-ready" : "dot-offline"}`} />
            <span class="grow">
              <strong>{who}</strong> <span class="muted">{t("operator.load", { used, capacity })}</span>
              <span class="target-facts muted">
                {eligible ? t("routing.eligible") : reasons.map((code) => whyWords(code, t)).join(", ")}
                {rank === 1 && ` · ${t("routing.next")}`}
              </span>
            </span>
          </label>
        ))}
      </div>
      {chosen !== undefined && !chosen.eligible && (
        <p class="form-warning" role="status">
          {t("assign.forced", { name: chosen.name, why: chosen.reasons.map((code) => whyWords(code, t)).join(", ") })}
        </p>
      )}
    </Ask>
  );
};
