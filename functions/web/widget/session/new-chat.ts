import type { EmbedSettings } from "../protocol.ts";
import type { NewChat } from "./starter.ts";
import type { StoredChat } from "./stored-chat.ts";
import type { Visitor } from "./widget-state.ts";

export interface NewChatParts {
  settings: EmbedSettings;
  page: EmbedSettings["page"];
  locale: string;
  visitor: Visitor;
  text: string;
  /** The chat of this browser before, to be continued. */
  before: StoredChat | null;
}

/** The request that starts a chat; what is not known is left out rather than sent empty. */
export function newChat({ settings, page, locale, visitor, text, before }: NewChatParts): NewChat {
  return {
    queue: settings.queue,
    customer: {
      locale,
      ...(visitor.name.trim() ? { name: visitor.name.trim() } : {}),
      ...(visitor.email.trim() ? { email: visitor.email.trim() } : {}),
    },
    text,
    page,
    ...(settings.identityToken === null ? {} : { identityToken: settings.identityToken }),
    ...(before === null ? {} : { continues: { conversationId: before.conversationId, token: before.token } }),
  };
}
