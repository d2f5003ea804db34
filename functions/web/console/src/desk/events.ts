import type { OfferPhase } from "../offers/offers.ts";
import type { Contact, Conversation, CustomerRecord, Me, Message, MessagePage, Named, Offer, Presence, Reason, Work } from "../wire/contract.ts";
import type { CannedReply, Marks } from "../wire/talk.ts";
import type { WordKey } from "../words/words.ts";
import type { ClockSample } from "./clock.ts";
import type { ComposerMode, Dialog, Draft, Link, Pane, Pending, Screen } from "./state.ts";

type Values = Readonly<Record<string, string | number>>;

/** Everything that can happen to the desk: what the server said, what the operator did, and time. */
export type DeskEvent =
  | { readonly type: "clockSampled"; readonly sample: ClockSample }
  | { readonly type: "linkChanged"; readonly link: Link }
  | { readonly type: "reached"; readonly reachable: boolean }
  | { readonly type: "meLoaded"; readonly me: Me }
  | { readonly type: "presenceLoaded"; readonly presence: Presence }
  | { readonly type: "workLoaded"; readonly work: Work; readonly nowMs: number }
  | { readonly type: "offerMade"; readonly offer: Offer; readonly nowMs: number }
  | { readonly type: "offerPhase"; readonly offerId: string; readonly phase: OfferPhase }
  | { readonly type: "offerGone"; readonly offerId: string }
  | { readonly type: "conversationLoaded"; readonly conversation: Conversation; readonly nowMs: number }
  | { readonly type: "conversationTaken"; readonly conversation: Conversation; readonly nowMs: number }
  | { readonly type: "conversationLeft"; readonly conversation: Conversation }
  | { readonly type: "pageLoaded"; readonly conversationId: string; readonly page: MessagePage; readonly afterEntry: number }
  | { readonly type: "olderAsked"; readonly conversationId: string; readonly loading: boolean }
  | { readonly type: "messageAdded"; readonly conversationId: string; readonly message: Message }
  | { readonly type: "pendingChanged"; readonly conversationId: string; readonly mode: ComposerMode; readonly items: readonly Pending[] }
  | { readonly type: "deliveryTold"; readonly conversationId: string; readonly messageId: string; readonly delivery: string; readonly reason: string | null }
  | { readonly type: "marksTold"; readonly conversationId: string; readonly marks: Marks }
  | { readonly type: "uploadMoved"; readonly clientAttachmentId: string; readonly share: number }
  | { readonly type: "repliesLoaded"; readonly queue: string; readonly replies: readonly CannedReply[] }
  | { readonly type: "typingSeen"; readonly conversationId: string; readonly untilMs: number }
  | { readonly type: "readUpTo"; readonly conversationId: string; readonly seq: number }
  | { readonly type: "colleagueSeen"; readonly operator: string; readonly presence: Presence }
  | { readonly type: "queuesNamed"; readonly names: Readonly<Record<string, Named>> }
  | { readonly type: "operatorsNamed"; readonly names: Readonly<Record<string, string>> }
  | { readonly type: "customerLoaded"; readonly customerId: string; readonly record: CustomerRecord | null }
  | { readonly type: "journeyLoaded"; readonly customerId: string; readonly contacts: readonly Contact[] }
  | { readonly type: "reasonsLoaded"; readonly reasons: readonly Reason[]; readonly dispositions: readonly Reason[] }
  | { readonly type: "screenShown"; readonly screen: Screen }
  | { readonly type: "selected"; readonly conversationId: string | null }
  | { readonly type: "paneShown"; readonly pane: Pane }
  | { readonly type: "detailsToggled"; readonly open: boolean }
  | { readonly type: "drafted"; readonly conversationId: string; readonly draft: Partial<Draft> }
  | { readonly type: "composerFocused"; readonly conversationId: string; readonly mode: ComposerMode }
  | { readonly type: "composerHasFocus" }
  | { readonly type: "listReady" }
  | { readonly type: "dialogShown"; readonly dialog: Dialog | null }
  | { readonly type: "noticed"; readonly tone: "info" | "warning"; readonly key: WordKey; readonly values?: Values }
  | { readonly type: "noticeClosed"; readonly id: number }
  | { readonly type: "announced"; readonly urgent: boolean; readonly key: WordKey; readonly values?: Values };
