import { leavesGap, underWayAfter } from "../conversation/thread.ts";
import { readMarks } from "../wire/read-talk.ts";
import { readMessage, readOffer, readPresence } from "../wire/read.ts";
import { has, type WordKey } from "../words/words.ts";
import type { DeskEvent } from "./events.ts";
import { conversationOf, type DeskState, operatorName } from "./state.ts";
import type { Store } from "./store.ts";

/** Targets of the hub that an operator's screen listens to. */
export const targets = [
  "messageAdded",
  "conversationChanged",
  "deliveryChanged",
  "marksChanged",
  "offerMade",
  "offerWithdrawn",
  "presenceChanged",
  "typing",
  "boardChanged",
  "alert",
] as const;

/** A typing sign without a successor ends after this. */
export const typingShownMs = 6_000;

/** What accepting or declining elsewhere ends needs no words: the operator did it. */
const endWords: Readonly<Record<string, WordKey>> = { withdrawn: "notice.offer_withdrawn", expired: "notice.offer_missed" };

/** What an event says of the whole conversation stands in its head. */
const aboutAll: ReadonlySet<string> = new Set(["optedOut", "optedIn", "holdPlaced", "holdReleased", "followUpConsented", "followUpSent", "followUpStopped", "customerMerged"]);
const aboutOthers: ReadonlySet<string> = new Set(["withdrawn", "erased"]);

export interface PushEffects {
  /** Reads the entries from this message on again; all that is shown when it is null. */
  reread(conversationId: string, fromMessageId: string | null): void;
  refreshWork(): void;
  refreshMe(): void;
  catchUp(conversationId: string): void;
  reload(conversationId: string): void;
  serverNowMs(): number;
}

type Json = Readonly<Record<string, unknown>>;
const textOf = (json: Json, key: string): string | null => (typeof json[key] === "string" ? json[key] : null);

/** Hints of the hub. What fits what is known is shown at once; everything else only says where to look. */
export class Pushes {
  constructor(
    private readonly store: Store<DeskState, DeskEvent>,
    private readonly effects: PushEffects,
  ) {}

  receive(target: string, argument: unknown): void {
    const json = (typeof argument === "object" && argument !== null ? argument : {}) as Json;
    switch (target) {
      case "messageAdded":
        return this.#message(json);
      case "offerMade":
        return this.#offer(json);
      case "offerWithdrawn":
        return this.#withdrawn(json);
      case "conversationChanged":
        return this.#conversation(json);
      case "deliveryChanged":
        return this.#delivery(json);
      case "marksChanged":
        return this.#marks(json);
      case "presenceChanged":
        return this.#presence(json);
      case "typing":
        return this.#typing(json);
      case "alert":
        return this.#alert(json);
    }
  }

  #message(json: Json): void {
    const message = readMessage(json);
    const id = message.conversationId;
    if (id === null || this.store.state.threads[id] === undefined) return;
    const known = this.store.state.threads[id].entries.some((entry) => entry.messageId === message.messageId);
    if (known) return;
    if (leavesGap(this.store.state.threads[id], message)) this.effects.catchUp(id);
    else this.store.dispatch({ type: "messageAdded", conversationId: id, message });
    // What happened to other entries: they are read again, with what this person may still see of them.
    if (aboutOthers.has(message.event ?? "")) this.effects.reread(id, message.inReplyTo);
    if (aboutAll.has(message.event ?? "")) {
      this.effects.refreshWork();
      this.effects.reload(id);
    }
  }

  #delivery(json: Json): void {
    const [conversationId, messageId, delivery] = [textOf(json, "conversationId"), textOf(json, "messageId"), textOf(json, "delivery")];
    if (conversationId === null || messageId === null || delivery === null) return;
    this.store.dispatch({ type: "deliveryTold", conversationId, messageId, delivery, reason: textOf(json, "deliveryReason") });
    // When it is going to be sent is only in storage.
    if (delivery === "scheduled") this.effects.reread(conversationId, messageId);
  }

  #marks(json: Json): void {
    const conversationId = textOf(json, "conversationId");
    const marks = readMarks(json["marks"]);
    if (conversationId !== null && marks !== null) this.store.dispatch({ type: "marksTold", conversationId, marks });
  }

  #offer(json: Json): void {
    const offer = readOffer(json);
    if (offer.offerId !== "" && offer.expiresAt !== "") this.store.dispatch({ type: "offerMade", offer, nowMs: this.effects.serverNowMs() });
    this.effects.refreshWork();
  }

  #withdrawn(json: Json): void {
    const offerId = textOf(json, "offerId");
    const reason = textOf(json, "reason") ?? "";
    const card = this.store.state.offers.find((each) => each.offer.offerId === offerId);
    if (offerId !== null && card?.phase === "open") {
      this.store.dispatch({ type: "offerGone", offerId });
      const key = endWords[reason];
      const tone = reason === "expired" ? "warning" : "info";
      if (key !== undefined) this.store.dispatch({ type: "noticed", tone, key, values: { name: card.offer.customer.name ?? "" } });
    }
    this.effects.refreshWork();
  }

  #conversation(json: Json): void {
    const id = textOf(json, "conversationId");
    const known = conversationOf(this.store.state, id);
    const version = json["version"];
    if (known !== null && typeof version === "number" && version <= known.version) {
      // The same version again tells of a text that reached its phone, or did not.
      if (version === known.version) this.#deliveries(known.conversationId);
      return;
    }
    this.effects.refreshWork();
    if (id !== null && this.store.state.opened[id] !== undefined) this.effects.reload(id);
  }

  #deliveries(id: string): void {
    const thread = this.store.state.threads[id];
    if (thread !== undefined && underWayAfter(thread) !== null) this.effects.catchUp(id);
  }

  #presence(json: Json): void {
    const operator = textOf(json, "operator");
    if (operator === null || operator === this.store.state.me?.id) this.effects.refreshMe();
    else this.store.dispatch({ type: "colleagueSeen", operator, presence: readPresence(json) });
  }

  /** A target that is missed, or a colleague who is: said once here, the boards show the rest. */
  #alert(json: Json): void {
    const key = `alert.${textOf(json, "kind") ?? ""}`;
    if (!has(key)) return;
    const conversation = conversationOf(this.store.state, textOf(json, "conversationId"));
    const operator = textOf(json, "operator");
    const name = textOf(json, "name") ?? conversation?.customer.name ?? operatorName(this.store.state, operator) ?? "";
    const id = textOf(json, "conversationId");
    const values = { name, clock: textOf(json, "clock") ?? "", ...(id === null ? {} : { conversationId: id }) };
    this.store.dispatch({ type: "noticed", tone: "warning", key, values });
    this.store.dispatch({ type: "announced", urgent: true, key, values });
    this.effects.refreshWork();
  }

  #typing(json: Json): void {
    const id = textOf(json, "conversationId");
    const author = (json["author"] ?? {}) as Json;
    const role = textOf(json, "role") ?? textOf(author, "role") ?? "customer";
    if (id !== null && role === "customer") this.store.dispatch({ type: "typingSeen", conversationId: id, untilMs: Date.now() + typingShownMs });
  }
}
