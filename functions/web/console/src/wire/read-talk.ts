import { list, number, object, text } from "../../../shared/api/json.ts";
import type { Attachment, CannedReply, FollowUp, LegalHold, Mark, Marks } from "./talk.ts";

export const readAttachments = (value: unknown): readonly Attachment[] =>
  list(value).map((item) => {
    const json = object(item);
    return {
      attachmentId: text(json["attachmentId"]) ?? text(json["id"]) ?? "",
      name: text(json["name"]) ?? "",
      contentType: text(json["contentType"]) ?? "application/octet-stream",
      bytes: number(json["bytes"]) ?? 0,
      url: text(json["url"]),
    };
  });

const readMark = (value: unknown): Mark => ({ delivered: number(object(value)["delivered"]) ?? 0, read: number(object(value)["read"]) ?? 0 });

/** Null where the server does not say: then nothing is claimed. */
export const readMarks = (value: unknown): Marks | null =>
  typeof value === "object" && value !== null ? { customer: readMark(object(value)["customer"]), staff: readMark(object(value)["staff"]) } : null;

export const readHold = (value: unknown): LegalHold | null => {
  const json = object(value);
  const at = text(json["at"]);
  return at === null ? null : { by: text(json["by"]) ?? text(object(json["by"])["name"]) ?? "", at, reason: text(json["reason"]) ?? "" };
};

export const readFollowUp = (value: unknown): FollowUp | null => {
  const json = object(value);
  const channel = text(json["channel"]);
  return channel === null ? null : { channel, address: text(json["address"]) ?? "", isAway: json["isAway"] === true };
};

const readLocal = (value: unknown) => ({ en: text(object(value)["en"]), ja: text(object(value)["ja"]) });

export const readReplies = (value: unknown): readonly CannedReply[] =>
  list(value)
    .map((item) => ({ code: text(object(item)["code"]) ?? "", names: readLocal(object(item)["names"]), texts: readLocal(object(item)["texts"]) }))
    .filter(({ code, texts }) => code !== "" && (texts.en ?? texts.ja) !== null);
