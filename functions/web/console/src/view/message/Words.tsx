import type { JSX } from "preact";
import { Icon } from "../../../../staff/view/icons.tsx";
import type { Message } from "../../wire/contract.ts";
import { useDesk, useWords } from "../bench.ts";
import { Prose } from "../Prose.tsx";
import { Attachments } from "./Attachments.tsx";

const quotedCharactersMax = 90;

/** The question that an answer was chosen for. */
const Quote = ({ conversationId, messageId }: { readonly conversationId: string; readonly messageId: string }): JSX.Element | null => {
  const quoted = useDesk((state) => state.threads[conversationId]?.entries.find((entry) => entry.messageId === messageId)?.text ?? "");
  if (quoted === "") return null;
  return <p class="quote">{quoted.length > quotedCharactersMax ? `${quoted.slice(0, quotedCharactersMax)}…` : quoted}</p>;
};

/** What a message says: text, files and choices, or why nothing of it is left. */
export const MessageWords = ({ conversationId, message }: { readonly conversationId: string; readonly message: Message }): JSX.Element => {
  const t = useWords();
  const { text, attachments, choices, inReplyTo, withdrawn, erased } = message;
  if (erased)
    return (
      <p class="gone" data-testid="erased">
        <Icon name="trash" class="tiny" />
        {t("message.erased")}
      </p>
    );
  if (withdrawn)
    return (
      <div class="gone" data-testid="withdrawn">
        <p>
          <Icon name="undo" class="tiny" />
          {t("message.withdrawn")}
        </p>
        {(text !== "" || attachments.length > 0) && (
          <details>
            <summary>{t("message.withdrawn.show")}</summary>
            {text !== "" && <Prose text={text} />}
            {attachments.length > 0 && <Attachments conversationId={conversationId} messageId={message.messageId} items={attachments} />}
          </details>
        )}
      </div>
    );
  return (
    <>
      {inReplyTo !== null && <Quote conversationId={conversationId} messageId={inReplyTo} />}
      {text !== "" && <Prose text={text} />}
      {attachments.length > 0 && <Attachments conversationId={conversationId} messageId={message.messageId} items={attachments} />}
      {choices.length > 0 && (
        <ul class="offered" aria-label={t("choices.offered")} data-testid="choices-offered">
          {choices.map((choice) => (
            <li key={choice}>{choice}</li>
          ))}
        </ul>
      )}
    </>
  );
};
