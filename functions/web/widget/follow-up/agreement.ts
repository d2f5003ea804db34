import { isApiError } from "../../shared/api/api-error.ts";
import type { FollowUpChannel } from "../../shared/api/wire.ts";
import type { Locale } from "../../shared/i18n/translator.ts";
import { phoneFrom } from "../session/phone-from.ts";
import type { WidgetSession } from "../session/widget-session.ts";

export interface Wish {
  channel: FollowUpChannel;
  /** As it was written. */
  address: string;
  consent: boolean;
}

const e164 = /^\+[1-9]\d{6,14}$/;
const email = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/;

/** The address as the server takes it. In Japanese, a number that begins with 0 is one of Japan. */
export function addressFrom({ channel, address }: Wish, locale: Locale): string {
  if (channel === "email") return address.normalize("NFKC").trim();
  const plain = phoneFrom(address);
  return locale === "ja" && /^0\d/.test(plain) ? `+81${plain.slice(1)}` : plain;
}

/** Why a wish cannot be sent, as the server would say; null when it can. */
export function refusalOf(wish: Wish, locale: Locale): string | null {
  const address = addressFrom(wish, locale);
  if (wish.channel === "sms" && !e164.test(address)) return "invalid_phone";
  if (wish.channel === "email" && !email.test(address)) return "invalid_email";
  return wish.consent ? null : "consent_required";
}

/** Answers with the code of a refusal, null when it is agreed. A repeat changes nothing. */
export async function agree(session: WidgetSession, wish: Wish): Promise<string | null> {
  const refused = refusalOf(wish, session.locale);
  if (refused !== null) return refused;
  return attempt(session, (chat) => chat.api.followUp(chat.conversationId, wish.channel, addressFrom(wish, session.locale)));
}

export async function stop(session: WidgetSession): Promise<string | null> {
  return attempt(session, (chat) => chat.api.stopFollowUp(chat.conversationId));
}

async function attempt(session: WidgetSession, work: (chat: NonNullable<WidgetSession["chat"]>) => Promise<unknown>): Promise<string | null> {
  const { chat } = session;
  if (chat === null) return "failed";
  try {
    await work(chat);
    await chat.refresh();
    return null;
  } catch (error) {
    return isApiError(error) ? (error.status === 0 ? "offline" : error.code) : "failed";
  }
}
