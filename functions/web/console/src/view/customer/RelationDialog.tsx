import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Ask } from "../Ask.tsx";
import { useBench } from "../bench.ts";
import { Reason } from "../Reason.tsx";

interface RelationProps {
  readonly kind: "merge" | "split";
  readonly customerId: string;
  readonly other: string;
  /** What the other one is called, as far as that is known. */
  readonly name: string;
}

/** Putting two records together, or one apart again. */
export const RelationDialog = ({ kind, customerId, other, name }: RelationProps): JSX.Element => {
  const { desk, words: t } = useBench();
  const [reason, setReason] = useState("");
  const said = reason.trim();
  return (
    <Ask
      title={t(`${kind}.title`)}
      testId={`${kind}-dialog`}
      confirm={t(`${kind}.confirm`)}
      ready
      decision={said}
      act={(commandId) => desk.customers[kind](customerId, other, said, commandId)}
    >
      <p>{t(`${kind}.text`, { other: name })}</p>
      <Reason label={t("record.reasonOptional")} value={reason} testId={`${kind}-reason`} write={setReason} />
    </Ask>
  );
};
