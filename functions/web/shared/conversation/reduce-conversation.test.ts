import { describe, expect, it } from "vitest";
import type { Conversation, Message } from "../api/wire.ts";
import type { ConversationEvent } from "./conversation-event.ts";
import { missingAfter, newConversationState, type ConversationState } from "./conversation-state.ts";
import { reduceConversation, typingShownMs } from "./reduce-conversation.ts";

const message = (seq: number, role: "customer" | "operator" = "customer"): Message => ({
  seq,
  messageId: `m${seq}`,
  clientMessageId: `c${seq}`,
  author: { role, id: role, name: null },
  kind: "text",
  text: `text ${seq}`,
  sentAt: new Date(Date.UTC(2026, 0, 1, 0, 0, seq)).toISOString(),
});

const head = (version: number, lastSeq: number, state: Conversation["state"] = "waiting"): Conversation => ({
  conversationId: "a", channel: "chat", queue: "support", state, ticketNumber: 7, position: 1, estimatedWaitSeconds: 60,
  operator: null, lastSeq, createdAt: "2026-01-01T00:00:00Z", version,
});

const apply = (state: ConversationState, ...events: ConversationEvent[]) => events.reduce(reduceConversation, state);
const added = (...seqs: number[]): ConversationEvent[] =>
  seqs.map((seq) => ({ type: "messageAdded", message: { ...message(seq), conversationId: "a" } }));
const page = (from: number, to: number): ConversationEvent => ({
  type: "page",
  page: { messages: Array.from({ length: to - from + 1 }, (_, i) => message(from + i)).map((each) => ({ ...each, conversationId: "a" })), lastSeq: to },
});
const seqs = (state: ConversationState) => state.messages.map((each) => each.seq);

describe("numbers", () => {
  it("reduce_NextNumber_IsShown", () => expect(seqs(apply(newConversationState("a"), ...added(1, 2, 3)))).toEqual([1, 2, 3]));

  it("reduce_KnownNumber_ChangesNothing", () => {
    const state = apply(newConversationState("a"), ...added(1, 2));
    expect(apply(state, ...added(1, 2))).toBe(state);
  });

  it("reduce_NumberPastGap_IsHeldUntilThePageFillsIt", () => {
    const holed = apply(newConversationState("a"), ...added(1, 4, 5));
    expect(seqs(holed)).toEqual([1]);
    expect(missingAfter(holed)).toBe(1);
    const filled = apply(holed, page(2, 3));
    expect(seqs(filled)).toEqual([1, 2, 3, 4, 5]);
    expect(missingAfter(filled)).toBeNull();
  });

  it("missingAfter_HeadKnowsMore_AsksForIt", () => {
    expect(missingAfter(apply(newConversationState("a"), ...added(1), { type: "head", head: head(3, 4) }))).toBe(1);
  });

  it("reduce_StaleStatePlusEvents_IsFreshState", () => {
    const fresh = apply(newConversationState("a"), page(1, 30));
    for (let seed = 1; seed <= 200; seed++) {
      const random = generator(seed);
      const stale = apply(newConversationState("a"), page(1, 1 + Math.floor(random() * 20)));
      const pushes = shuffled([...added(...Array.from({ length: 30 }, (_, i) => i + 1)), ...added(3, 9, 27)], random);
      const pushed = apply(stale, ...pushes.slice(Math.floor(random() * 20)));
      const caughtUp = apply(pushed, page(pushed.lastSeq + 1, 30));
      expect(caughtUp.messages).toEqual(fresh.messages);
      expect(missingAfter(caughtUp)).toBeNull();
    }
  });
});

describe("a long conversation", () => {
  const begun = () => apply(newConversationState("a"), { ...page(401, 403), begins: 400 } as ConversationEvent);
  const older = (from: number, to: number): ConversationEvent => {
    const { page: messages } = page(from, to) as Extract<ConversationEvent, { type: "page" }>;
    return { type: "older", page: messages, after: from - 1 };
  };

  it("reduce_Begins_ReadsOnFromThere", () => expect(begun()).toMatchObject({ begins: 400, lastSeq: 403 }));

  it("reduce_BeginsWhenSomethingIsKnown_LeavesNoGap", () => {
    const state = apply(newConversationState("a"), ...added(1));
    expect(seqs(apply(state, { ...page(401, 403), begins: 400 } as ConversationEvent))).toEqual([1]);
  });

  it("reduce_Older_StandsBeforeWhatIsKnown", () => {
    const state = apply(begun(), older(399, 400));
    expect([state.begins, seqs(state)]).toEqual([398, [399, 400, 401, 402, 403]]);
  });

  it("reduce_OlderTwiceOrWithAGap_ChangesNothing", () => {
    const state = apply(begun(), older(399, 400));
    expect(apply(state, older(399, 400))).toBe(state);
    expect(apply(state, older(390, 397))).toBe(state);
  });
});

describe("staff", () => {
  it("reduce_NoteWithoutNumber_StandsAtItsEntryOnce", () => {
    const note: Message = { ...message(0), messageId: "n", entry: 2, kind: "note" };
    delete note.seq;
    const events: ConversationEvent[] = [
      { type: "messageAdded", message: { ...message(1), entry: 1 } },
      { type: "messageAdded", message: { ...message(2), entry: 3 } },
      { type: "messageAdded", message: note },
      { type: "messageAdded", message: note },
    ];
    const state = apply(newConversationState("a"), ...events);
    expect(state.messages.map((each) => each.messageId)).toEqual(["m1", "n", "m2"]);
    expect(state.lastEntry).toBe(3);
  });
});

describe("versions", () => {
  it("reduce_OlderVersion_IsIgnored", () => {
    const state = apply(newConversationState("a"), { type: "head", head: head(5, 0, "active") });
    expect(apply(state, { type: "head", head: head(4, 0) })).toBe(state);
    expect(apply(state, { type: "conversationChanged", change: { conversationId: "a", version: 5, state: "closed" } })).toBe(state);
  });

  it("reduce_NewerChange_KeepsWhatItDoesNotName", () => {
    const state = apply(newConversationState("a"), { type: "head", head: head(5, 0) },
      { type: "conversationChanged", change: { conversationId: "a", version: 6, state: "active", operator: { id: "hana", name: "Hana" } } });
    expect(state.head).toMatchObject({ version: 6, state: "active", queue: "support", operator: { name: "Hana" } });
  });

  it("reduce_ChangeOfAnotherConversation_IsIgnored", () => {
    const state = apply(newConversationState("a"), { type: "head", head: head(5, 0) });
    expect(apply(state, { type: "conversationChanged", change: { conversationId: "b", version: 9 } })).toBe(state);
  });
});

describe("typing", () => {
  it("reduce_TypingHeardAfterItsMessage_IsIgnored", () => {
    const state = apply(newConversationState("a"), { type: "messageAdded", message: message(1) }, { type: "messageAdded", message: message(2, "operator") });
    expect(apply(state, { type: "typing", name: "Hana", atMs: 1, seq: 1 })).toBe(state);
    expect(apply(state, { type: "typing", name: "Hana", atMs: 1, seq: 2 }).typing).not.toBeNull();
  });

  it("reduce_Typing_EndsWithTimeOrWithTheMessage", () => {
    const typing = apply(newConversationState("a"), { type: "typing", name: "Hana", atMs: 1_000 });
    expect(apply(typing, { type: "tick", atMs: 1_000 + typingShownMs - 1 }).typing).not.toBeNull();
    expect(apply(typing, { type: "tick", atMs: 1_000 + typingShownMs }).typing).toBeNull();
    expect(apply(typing, { type: "messageAdded", message: message(1, "operator") }).typing).toBeNull();
    expect(apply(typing, { type: "messageAdded", message: message(1) }).typing).not.toBeNull();
  });
});

function generator(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

function shuffled<T>(items: T[], random: () => number): T[] {
  return items.map((item) => ({ item, at: random() })).sort((a, b) => a.at - b.at).map(({ item }) => item);
}
