import { list, number, object, text, texts } from "../../../shared/api/json.ts";
import { readAddresses, readChanges } from "./read-customers.ts";
import { readReach } from "./read-reach.ts";
import { readAttachments, readFollowUp, readHold, readMarks } from "./read-talk.ts";
import type {
  AuthorRole,
  Colleague,
  Contact,
  Conversation,
  ConversationState,
  CustomerRecord,
  CustomerSummary,
  FormAnswer,
  Invitation,
  LocalNames,
  Me,
  Message,
  MessagePage,
  Offer,
  OfferPurpose,
  Participant,
  ParticipantRole,
  Presence,
  PresenceStatus,
  Reason,
  SkillNeed,
  Work,
} from "./contract.ts";

// The edge: unknown JSON in, complete records out. A missing optional field becomes null here, so that nothing further in has to ask.

const strings = (value: unknown): readonly string[] =>
  list(value)
    .map((item) => text(item) ?? text(object(item)["id"]) ?? text(object(item)["queue"]))
    .filter((item) => item !== null);

export const readPresence = (value: unknown): Presence => {
  const json = object(value);
  return {
    status: (text(json["status"]) as PresenceStatus | null) ?? "offline",
    reason: text(json["reason"]),
    routable: json["routable"] === true,
    why: text(json["why"]),
    pendingStatus: text(json["pendingStatus"]) as PresenceStatus | null,
    pendingReason: text(json["pendingReason"]),
    since: text(json["since"]),
  };
};

export const readParticipants = (value: unknown): readonly Participant[] =>
  list(value).map((item) => {
    const json = object(item);
    const operator = object(json["operator"]);
    const id = text(json["operator"]) ?? text(operator["id"]) ?? "";
    return { operator: id, name: text(json["name"]) ?? text(operator["name"]), role: (text(json["role"]) as ParticipantRole | null) ?? "monitoring" };
  });

const readInvitation = (value: unknown): Invitation | null => {
  const json = object(value);
  const operator = text(json["operator"]);
  return operator === null
    ? null
    : { operator, name: text(json["name"]) ?? operator, purpose: (text(json["purpose"]) as OfferPurpose | null) ?? "transfer" };
};

export const readNeeds = (value: unknown): readonly SkillNeed[] =>
  list(value).map((item) => {
    const json = object(item);
    return {
      skill: text(item) ?? text(json["skill"]) ?? "",
      level: number(json["level"]) ?? 1,
      preferred: json["preferred"] === true,
      relaxed: json["relaxed"] === true,
      relaxAt: text(json["relaxAt"]),
    };
  });

export const readNames = (value: unknown): LocalNames => ({ en: text(object(value)["en"]), ja: text(object(value)["ja"]) });

export const readReasons = (value: unknown): readonly Reason[] =>
  list(value)
    .map((item) => ({ code: text(object(item)["code"]) ?? "", names: readNames(object(item)["names"]) }))
    .filter(({ code }) => code !== "");

export const readMe = (value: unknown): Me => {
  const json = object(value);
  const id = text(json["id"]) ?? text(json["operatorId"]) ?? "";
  const capacity = json["capacity"];
  return {
    id,
    name: text(json["name"]) ?? id,
    roles: strings(json["roles"]),
    queues: strings(json["queues"]),
    skills: Array.isArray(json["skills"]) ? strings(json["skills"]) : Object.keys(object(json["skills"])),
    capacity: number(capacity) ?? number(object(capacity)["units"]) ?? number(object(capacity)["max"]) ?? 0,
    presence: readPresence(json["presence"]),
  };
};

export const readCustomer = (value: unknown): CustomerSummary => {
  if (typeof value === "string") return { ...nobody, name: value };
  const json = object(value);
  return {
    id: text(json["id"]) ?? text(json["customerId"]),
    name: text(json["name"]),
    verified: json["verified"] === true,
    email: text(json["email"]),
    phone: text(json["phone"]) ?? text(json["address"]),
    customerCode: text(json["customerCode"]),
    locale: text(json["locale"]),
  };
};

const nobody: CustomerSummary = { id: null, name: null, verified: false, email: null, phone: null, customerCode: null, locale: null };

const readAnswers = (value: unknown): readonly FormAnswer[] =>
  list(value).map((item) => ({ question: text(object(item)["question"]) ?? "", answer: text(object(item)["answer"]) ?? "" }));

export const readConversation = (value: unknown): Conversation => {
  const json = object(value);
  const operator = object(json["operator"]);
  const sla = object(json["sla"]);
  const page = object(json["page"]);
  const operatorId = text(operator["id"]);
  const due = text(sla["due"]);
  const url = text(page["url"]);
  return {
    conversationId: text(json["conversationId"]) ?? "",
    channel: text(json["channel"]) ?? "chat",
    queue: text(json["queue"]) ?? "",
    state: (text(json["state"]) as ConversationState | null) ?? "active",
    ticketNumber: number(json["ticketNumber"]) ?? text(json["ticketNumber"]),
    operator: operatorId === null ? null : { id: operatorId, name: text(operator["name"]) ?? operatorId },
    lastSeq: number(json["lastSeq"]) ?? 0,
    lastEntry: number(json["lastEntry"]),
    createdAt: text(json["createdAt"]) ?? "",
    version: number(json["version"]) ?? 0,
    customer: readCustomer(json["customer"]),
    unread: number(json["unread"]) ?? 0,
    sla: due === null ? null : { due, kind: text(sla["kind"]) ?? "", state: text(sla["state"]) ?? "" },
    wrapUpEndsAt: text(json["wrapUpEndsAt"]) ?? text(json["wrapUpUntil"]),
    // Drawn as a link: an address that would run something is none.
    page: url === null || !/^https?:\/\//i.test(url) ? null : { url, title: text(page["title"]) ?? url },
    answers: readAnswers(json["answers"]),
    participants: readParticipants(json["participants"]),
    invitation: readInvitation(json["invitation"]),
    role: text(json["role"]) as Conversation["role"],
    callBack: text(json["callBack"]),
    wrapUpExtensionsLeft: number(json["wrapUpExtensionsLeft"]),
    priority: number(json["priority"]),
    marks: readMarks(json["marks"]),
    hold: readHold(json["hold"]),
    followUp: readFollowUp(json["followUp"]),
    reach: readReach(json["reach"]),
  };
};

export const readOffer = (value: unknown): Offer => {
  const json = object(value);
  return {
    offerId: text(json["offerId"]) ?? "",
    conversationId: text(json["conversationId"]) ?? "",
    channel: text(json["channel"]) ?? "chat",
    queue: text(json["queue"]) ?? "",
    customer: readCustomer(json["customer"]),
    waitedSeconds: number(json["waitedSeconds"]) ?? 0,
    expiresAt: text(json["expiresAt"]) ?? "",
    from: text(json["from"]) ?? text(object(json["from"])["name"]),
    purpose: (text(json["purpose"]) as OfferPurpose | null) ?? (text(json["from"]) === null ? "work" : "transfer"),
    priority: number(json["priority"]),
    needs: readNeeds(json["needs"]),
  };
};

export const readWork = (value: unknown): Work => ({
  offers: list(object(value)["offers"]).map(readOffer),
  conversations: list(object(value)["conversations"]).map(readConversation),
});

export const readMessage = (value: unknown): Message => {
  const json = object(value);
  const author = object(json["author"]);
  return {
    conversationId: text(json["conversationId"]),
    messageId: text(json["messageId"]) ?? "",
    clientMessageId: text(json["clientMessageId"]),
    seq: number(json["seq"]),
    entry: number(json["entry"]),
    author: { role: (text(author["role"]) as AuthorRole | null) ?? "system", id: text(author["id"]), name: text(author["name"]) },
    kind: text(json["kind"]) ?? "text",
    event: text(json["event"]),
    text: typeof json["text"] === "string" ? json["text"] : "",
    sentAt: text(json["sentAt"]) ?? "",
    delivery: text(json["delivery"]) ?? text(json["status"]),
    deliveryReason: text(json["deliveryReason"]),
    deliveryAt: text(json["deliveryAt"]),
    attachments: readAttachments(json["attachments"]),
    choices: texts(json["choices"]),
    inReplyTo: text(json["inReplyTo"]),
    channel: text(json["channel"]),
    withdrawn: json["withdrawn"] === true,
    erased: json["erased"] === true,
  };
};

export const readPage = (value: unknown): MessagePage => ({
  messages: list(object(value)["messages"]).map(readMessage),
  lastSeq: number(object(value)["lastSeq"]) ?? 0,
  lastEntry: number(object(value)["lastEntry"]),
});

const known = new Set(["id", "customerId", "name", "email", "phone", "customerCode", "locale", "verified", "version", "createdAt", "updatedAt"]);

export const readCustomerRecord = (value: unknown): CustomerRecord => ({
  ...readCustomer(value),
  facts: Object.entries(object(value))
    .filter(([key, fact]) => !known.has(key) && (typeof fact === "string" || typeof fact === "number") && fact !== "")
    .map(([key, fact]) => [key, String(fact)] as const),
  addresses: readAddresses(object(value)["addresses"]),
  merged: texts(object(value)["merged"]),
  history: readChanges(object(value)["history"]),
});

export const readJourney = (value: unknown): readonly Contact[] => {
  const rows = Array.isArray(value) ? value : list(object(value)["contacts"] ?? object(value)["journey"]);
  return rows.map((row) => {
    const json = object(row);
    return {
      conversationId: text(json["conversationId"]) ?? "",
      channel: text(json["channel"]) ?? "chat",
      queue: text(json["queue"]),
      state: text(json["state"]) as ConversationState | null,
      at: text(json["at"]) ?? text(json["createdAt"]) ?? text(json["startedAt"]) ?? "",
      operator: text(json["operator"]) ?? text(object(json["operator"])["name"]),
      disposition: text(json["disposition"]),
      preview: text(json["preview"]) ?? text(json["lastText"]) ?? text(json["subject"]),
    };
  });
};

export const readColleagues = (value: unknown): readonly Colleague[] =>
  list(value).map((item) => {
    const json = object(item);
    const id = text(json["id"]) ?? "";
    const { status, routable, reason, why } = readPresence(json["presence"]);
    return {
      id,
      name: text(json["name"]) ?? id,
      status,
      routable,
      reason,
      why,
      queues: strings(json["queues"]),
      used: number(json["usedUnits"]),
      capacity: number(json["capacity"]),
    };
  });
