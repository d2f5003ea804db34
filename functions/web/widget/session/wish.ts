import type { FollowUpChannel } from "../../shared/api/wire.ts";
import type { Locale } from "../../shared/i18n/translator.ts";
import { phoneFrom } from "./phone-from.ts";

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
