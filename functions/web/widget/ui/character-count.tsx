import { messageCharactersMax } from "../../shared/api/customer-api.ts";
import { useWidget } from "./context.ts";

/** Shown from here on; before, it would only be in the way. */
const shownFromLeft = 400;

export function CharacterCount({ id, length }: { id: string; length: number }) {
  const { t } = useWidget();
  const left = messageCharactersMax - length;
  if (left > shownFromLeft) return <span id={id} hidden />;
  const key = left < 0 ? "tooLong" : "left";
  return (
    <span id={id} class={left < 0 ? "count count-over" : "count"} data-testid="character-count" role={left < 0 ? "alert" : undefined}>
      {t(key, { count: Math.abs(left) })}
    </span>
  );
}
