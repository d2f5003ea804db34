import type { JSX } from "preact";
import { reasonName } from "../presence/reasons.ts";
import type { Colleague } from "../wire/contract.ts";
import { calledIn, whyWords } from "../words/phrases.ts";
import { useDesk, useWords } from "./bench.ts";

export interface ColleagueChoiceProps {
  readonly colleague: Colleague;
  readonly chosen: boolean;
  readonly choose: () => void;
}

/** One colleague to choose: how they are, how much they hold, and what keeps them if something does. */
export const ColleagueChoice = ({ colleague, chosen, choose }: ColleagueChoiceProps): JSX.Element => {
  const { id, name, status, routable, reason, why, used, capacity } = colleague;
  const t = useWords();
  const reasons = useDesk((state) => state.reasons);
  const names = useDesk((state) => state.queueNames);
  const facts = [
    status === null ? "" : routable === true ? t("transfer.free") : reasonName(status, reason, reasons, t),
    status === "available" && routable === false && why !== null ? whyWords(why, t) : "",
    used === null || capacity === null || capacity === 0 ? "" : t("transfer.load", { used, capacity }),
    colleague.queues.map((queue) => (names[queue] === undefined ? queue : calledIn(names[queue], t))).join(", "),
  ];
  return (
    <label class={`target ${chosen ? "target-chosen" : ""}`}>
      <input
        type="radio"
        name="target"
        checked={chosen}
        data-testid={`target-operator-${id}`}
        data-routable={routable ?? undefined}
        onChange={choose}
      />
      <span class={`dot dot-${status === null ? "none" : routable === true ? "ready" : status}`} />
      <span class="grow">
        <strong>{name}</strong>
        <span class="target-facts muted">{facts.filter((fact) => fact !== "").join(" · ")}</span>
      </span>
    </label>
  );
};
