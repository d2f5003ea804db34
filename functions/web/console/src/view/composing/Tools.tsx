import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { acceptedTypes } from "../../../../shared/attachments/attachment-limits.ts";
import { Icon, type IconName } from "../../../../staff/view/icons.tsx";
import type { Draft } from "../../desk/state.ts";
import type { Conversation } from "../../wire/contract.ts";
import type { WordKey } from "../../words/words.ts";
import { useBench, useDispatch } from "../bench.ts";
import type { Replies } from "./use-replies.ts";

export interface ToolsProps {
  readonly conversation: Conversation;
  readonly draft: Draft;
  readonly replies: Replies;
  readonly disabled: boolean;
  readonly focus: () => void;
}

/** What can go with a reply besides its words. A phone takes text alone. */
export const Tools = ({ conversation, draft, replies, disabled, focus }: ToolsProps): JSX.Element => {
  const { desk, words: t } = useBench();
  const dispatch = useDispatch();
  const input = useRef<HTMLInputElement>(null);
  const id = conversation.conversationId;
  const plain = conversation.channel === "sms";
  const tool = (icon: IconName, label: WordKey, testId: string, act: () => void, pressed?: boolean): JSX.Element => (
    <button
      type="button"
      class="icon-button"
      aria-label={t(label)}
      title={t(label)}
      aria-pressed={pressed}
      disabled={disabled}
      data-testid={testId}
      onClick={act}
    >
      <Icon name={icon} class="small" />
    </button>
  );
  return (
    <span class="composer-tools">
      {!plain && (
        <>
          <input
            ref={input}
            type="file"
            class="visually-hidden"
            multiple
            tabIndex={-1}
            aria-hidden="true"
            accept={acceptedTypes}
            data-testid="file-input"
            onChange={(event) => {
              const files = [...(event.currentTarget.files ?? [])];
              // The same file may be chosen again after it was removed.
              event.currentTarget.value = "";
              void desk.filing.choose(id, files).then(focus);
            }}
          />
          {tool("clip", "composer.attach", "attach", () => input.current?.click())}
          {tool(
            "options",
            "composer.choices",
            "choices",
            () => dispatch({ type: "drafted", conversationId: id, draft: { choices: draft.choices === null ? [""] : null } }),
            draft.choices !== null,
          )}
        </>
      )}
      {tool("bolt", "composer.replies", "replies", () => (replies.toggle(), focus()), replies.open)}
    </span>
  );
};
