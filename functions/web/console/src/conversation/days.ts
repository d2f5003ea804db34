import type { Message } from "../wire/contract.ts";
import { isShown } from "./happenings.ts";
import { isEvent, isNote } from "./thread.ts";

/** One line of the timeline: a day, or a message with what its neighbours let it leave out. */
export type Line =
  | { readonly kind: "day"; readonly key: string; readonly at: string }
  | { readonly kind: "message"; readonly key: string; readonly message: Message; readonly first: boolean };

/** Messages of one person within this time read as one turn, with the name said once. */
export const turnWithinMs = 3 * 60_000;

const dayOf = (at: string): string => {
  const time = new Date(at);
  return `${time.getFullYear()}-${time.getMonth()}-${time.getDate()}`;
};

const sameTurn = (a: Message | undefined, b: Message): boolean =>
  a !== undefined &&
  !isEvent(a) &&
  isNote(a) === isNote(b) &&
  a.author.role === b.author.role &&
  a.author.id === b.author.id &&
  Date.parse(b.sentAt) - Date.parse(a.sentAt) < turnWithinMs;

export const linesOf = (messages: readonly Message[]): readonly Line[] =>
  messages.filter(isShown).flatMap((message, index, shown): readonly Line[] => {
    const before = shown[index - 1];
    const newDay = before === undefined || dayOf(before.sentAt) !== dayOf(message.sentAt);
    const line: Line = { kind: "message", key: message.messageId, message, first: newDay || !sameTurn(before, message) };
    return newDay ? [{ kind: "day", key: `day-${dayOf(message.sentAt)}`, at: message.sentAt }, line] : [line];
  });
