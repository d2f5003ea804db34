import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { clockTime, secondsTime } from "../../../../shared/i18n/times.ts";
import type { Candidate, Decision, Routing } from "../../wire/board.ts";
import type { SkillNeed } from "../../wire/contract.ts";
import { happeningWords } from "../../conversation/happenings.ts";
import { has, type Words } from "../../words/words.ts";
import { useBench, useQueueName } from "../bench.ts";
import { Dialog } from "../Dialog.tsx";
import { whyWords } from "../../words/phrases.ts";
import { useBoard } from "./board-context.ts";

/** Why a conversation is where it is: who would get it, why not the others, and how it came here. */
export const WhyDialog = ({ conversationId, name }: { readonly conversationId: string; readonly name: string }): JSX.Element => {
  const { supervision, words: t } = useBench();
  const [routing, setRouting] = useState<Routing | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    supervision.routing(conversationId).then(setRouting, () => setFailed(true));
  }, [conversationId]);
  return (
    <Dialog title={t("routing.title", { name })} testId="why-dialog">
      {failed && (
        <p class="form-error" role="alert">
          {t("routing.failed")}
        </p>
      )}
      {!failed && routing === null && <p class="muted">{t("routing.loading")}</p>}
      {routing !== null && (
        <div class="why" data-testid="why" tabIndex={0}>
          <Place routing={routing} />
          <Candidates candidates={routing.candidates} />
          <Decisions decisions={routing.decisions} />
        </div>
      )}
    </Dialog>
  );
};

const Place = ({ routing }: { readonly routing: Routing }): JSX.Element => {
  const { words: t } = useBench();
  const { board } = useBoard();
  const queue = useQueueName(routing.queue);
  const { position, priority, needs, preferred } = routing;
  const own = routing.words[t.locale] ?? routing.words.en;
  const who = board?.operators.find(({ id }) => id === preferred?.operator)?.name ?? preferred?.operator ?? "";
  return (
    <section>
      {own !== null && <p class="why-summary">{own}</p>}
      <p class="why-chips">
        {position !== null && <span class="chip chip-plain">{t("routing.position", { position, queue })}</span>}
        {priority !== null && <span class="chip chip-plain">{t("routing.priority", { priority })}</span>}
        {needs.map((need) => (
          <span key={need.skill} class="chip chip-plain">
            {needWords(need, t)}
          </span>
        ))}
        {preferred !== null && (
          <span class="chip chip-plain">
            {t("routing.preferred", { name: who, time: preferred.until === null ? "–" : clockTime(new Date(preferred.until), t.locale) })}
          </span>
        )}
      </p>
    </section>
  );
};

const needWords = ({ skill, level, preferred, relaxed }: SkillNeed, t: Words): string =>
  relaxed ? t("routing.relaxed", { skill }) : preferred ? t("routing.wish", { skill }) : t("routing.need", { skill, level });

export const Candidates = ({ candidates }: { readonly candidates: readonly Candidate[] }): JSX.Element => {
  const { words: t } = useBench();
  return (
    <section>
      <h3>{t("routing.candidates")}</h3>
      {candidates.length === 0 && <p class="muted">{t("routing.nobody")}</p>}
      <ul class="candidates">
        {candidates.map(({ operator, name, eligible, rank, reasons, words }) => (
          <li key={operator} data-testid={`candidate-${operator}`} data-eligible={eligible}>
            <span class={`dot ${eligible ? "dot-ready" : "dot-offline"}`} />
            <strong>{name}</strong>
            {rank === 1 && <span class="chip chip-good">{t("routing.next")}</span>}
            <span class="muted">
              {words[t.locale] ?? words.en ?? (eligible ? t("routing.eligible") : reasons.map((code) => whyWords(code, t)).join(", "))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** A rule of the organisation, or a person. */
const byWords = (by: string, name: string, t: Words): string => {
  const key = `by.${by}`;
  return has(key) ? t(key) : t("routing.by", { name });
};

const Decisions = ({ decisions }: { readonly decisions: readonly Decision[] }): JSX.Element => {
  const { words: t } = useBench();
  const { board } = useBoard();
  const nameFor = (id: string | null): string => board?.operators.find((each) => each.id === id)?.name ?? id ?? "";
  return (
    <section>
      <h3>{t("routing.decisions")}</h3>
      {decisions.length === 0 && <p class="muted">{t("routing.noDecisions")}</p>}
      <ol class="decisions">
        {decisions.map(({ at, kind, operator, by, words }, place) => (
          <li key={`${at} ${place}`} data-kind={kind}>
            <time dateTime={at}>{secondsTime(new Date(at), t.locale)}</time>
            <span>
              {words[t.locale] ?? words.en ?? happeningWords(kind, nameFor(operator), t)}
              {by !== null && by !== operator && <span class="muted"> {byWords(by, nameFor(by), t)}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
};
