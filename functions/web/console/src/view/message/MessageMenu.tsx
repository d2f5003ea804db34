import type { JSX } from "preact";
import { Icon } from "../../../../staff/view/icons.tsx";
import { Menu } from "../../../../staff/view/Menu.tsx";
import type { Message } from "../../wire/contract.ts";
import { useDispatch, useWords } from "../bench.ts";

/** What can be done with a message that is already said. */
export const MessageMenu = ({ conversationId, message }: { readonly conversationId: string; readonly message: Message }): JSX.Element => {
  const t = useWords();
  const dispatch = useDispatch();
  const { messageId, text } = message;
  return (
    <Menu testId="message-menu" title={t("message.menu")} class="icon-button message-more" label={<Icon name="more" class="small" />}>
      {(close) => (
        <>
          {text !== "" && (
            <button
              type="button"
              class="menu-item"
              data-testid="message-copy"
              onClick={() => (close(), void navigator.clipboard?.writeText(text).catch(() => undefined))}
            >
              {t("message.copy")}
            </button>
          )}
          <button
            type="button"
            class="menu-item"
            data-testid="message-withdraw"
            onClick={() => (close(), dispatch({ type: "dialogShown", dialog: { kind: "withdraw", conversationId, messageId } }))}
          >
            <Icon name="undo" />
            {t("message.withdraw")}
          </button>
        </>
      )}
    </Menu>
  );
};
