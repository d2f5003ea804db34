import type { JSX } from "preact";
import { Icon } from "../../../../staff/view/icons.tsx";
import { emptyThread, isEvent } from "../../conversation/thread.ts";
import type { Conversation } from "../../wire/contract.ts";
import { useBench, useDesk } from "../bench.ts";

export type Scope = "conversation" | "customer";

/** What an erasure takes for good, counted as far as it is known here, and what it leaves. */
export const Losses = ({ conversation, scope }: { readonly conversation: Conversation; readonly scope: Scope }): JSX.Element => {
  const { words: t } = useBench();
  const { entries, fromEntry } = useDesk((state) => state.threads[conversation.conversationId] ?? emptyThread);
  const contacts = useDesk((state) => (conversation.customer.id === null ? 0 : (state.journeys[conversation.customer.id]?.length ?? 0)));
  const messages = entries.filter((entry) => !isEvent(entry)).length;
  const files = entries.reduce((sum, entry) => sum + entry.attachments.length, 0);
  const isOpen = conversation.state !== "closed" && conversation.state !== "abandoned";
  const losses =
    scope === "customer"
      ? [t("erase.contacts", { count: Math.max(1, contacts) }), t("erase.person"), t("erase.addresses"), t("erase.files.all")]
      : [
          t(fromEntry > 0 ? "erase.messages.more" : "erase.messages", { count: messages }),
          ...(files > 0 ? [t("erase.files", { count: files })] : []),
          t("erase.names"),
        ];
  return (
    <>
      <p>{t("erase.lost")}</p>
      <ul class="losses" data-testid="erase-losses">
        {losses.map((loss) => (
          <li key={loss}>
            <Icon name="trash" class="tiny" />
            {loss}
          </li>
        ))}
      </ul>
      <p class="muted">{t("erase.stays")}</p>
      {isOpen && (
        <p class="warned">
          <Icon name="warning" class="small" />
          {t("erase.open")}
        </p>
      )}
    </>
  );
};
