/** What the loader (in the site's page) and the frame (from our origin) tell each other. Nothing secret crosses, but for the token of a resume link. */

/** Marks our messages among all others a window receives. */
export const mark = "contactfunctions/1";

export type FromFrame =
  /** The chat is drawn and listens. */
  | { type: "ready" }
  /** The person wants the panel closed. */
  | { type: "close" }
  | { type: "unread"; count: number }
  /** Whether a conversation is open, so that the next page loads the frame without being asked. */
  | { type: "conversation"; open: boolean };

export type ToFrame =
  | { type: "shown" }
  | { type: "hidden" }
  /** The page the customer is looking at now. */
  | { type: "page"; url: string; title: string }
  /** The page was opened by a link to a conversation; the loader has taken the token out of the address. */
  | { type: "resume"; token: string };

/** What the loader knows at the start; travels in the frame's address after `#`, which no server sees. */
export interface EmbedSettings {
  /** Origin of the site's page: the only one the frame talks to. */
  host: string;
  queue: string;
  locale: string | null;
  theme: "auto" | "light" | "dark";
  identityToken: string | null;
  page: { url: string; title: string };
  /** Token of a resume link that opened the chat as a page of its own; null otherwise. */
  resume: string | null;
}

/** The token in the fragment of a resume link, null when there is none. */
export function resumeToken(hash: string): string | null {
  return /^#resume=([\w.~-]+)$/.exec(hash)?.[1] ?? null;
}

export interface Envelope<T> {
  mark: typeof mark;
  message: T;
}

/** The message, or null for what somebody else sent. The caller has already checked origin and source. */
export function opened<T>(data: unknown): T | null {
  const envelope = data as Partial<Envelope<T>> | null;
  return typeof envelope === "object" && envelope?.mark === mark && envelope.message !== undefined ? envelope.message : null;
}
