import type { BoardConversation } from "../wire/board.ts";
import { isWaiting } from "./order.ts";

export type Kind = "all" | "risk" | "waiting" | "talking";

export const kinds: readonly Kind[] = ["all", "risk", "waiting", "talking"];

export interface Filter {
  readonly kind: Kind;
  /** Empty: every queue. */
  readonly queue: string;
  /** Found in names, numbers and the operator. */
  readonly text: string;
}

export const everything: Filter = { kind: "all", queue: "", text: "" };

const ofKind: Readonly<Record<Kind, (row: BoardConversation) => boolean>> = {
  all: () => true,
  risk: (row) => row.risk !== null,
  waiting: isWaiting,
  talking: (row) => row.state === "active" || row.state === "idle",
};

const words = ({ customer, operator, conversationId }: BoardConversation): string =>
  [customer.name, customer.phone, customer.email, customer.customerCode, operator, conversationId].join("\n").toLowerCase();

export const filtered = (rows: readonly BoardConversation[], { kind, queue, text }: Filter): readonly BoardConversation[] => {
  const wanted = text.trim().toLowerCase();
  return rows.filter((row) => ofKind[kind](row) && (queue === "" || row.queue === queue) && (wanted === "" || words(row).includes(wanted)));
};

export const countsOf = (rows: readonly BoardConversation[]): Readonly<Record<Kind, number>> => ({
  all: rows.length,
  risk: rows.filter(ofKind.risk).length,
  waiting: rows.filter(ofKind.waiting).length,
  talking: rows.filter(ofKind.talking).length,
});

/** What was chosen and can still be moved: an answered conversation leaves the choice by itself. */
export const movable = (rows: readonly BoardConversation[], chosen: ReadonlySet<string>): readonly BoardConversation[] =>
  rows.filter((row) => isWaiting(row) && chosen.has(row.conversationId));

/** The same, queue by queue: one move has one queue to leave. */
export const byQueue = (rows: readonly BoardConversation[]): ReadonlyMap<string, readonly string[]> => {
  const ids = new Map<string, string[]>();
  for (const { queue, conversationId } of rows) ids.set(queue, [...(ids.get(queue) ?? []), conversationId]);
  return ids;
};
