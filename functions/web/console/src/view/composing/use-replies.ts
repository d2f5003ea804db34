import { useEffect, useState } from "preact/hooks";
import { repliesFor, type ReplyChoice, replySearch } from "../../conversation/replies.ts";
import type { Conversation } from "../../wire/contract.ts";
import { useBench, useDesk } from "../bench.ts";

export interface Replies {
  /** Whether the list is shown. */
  readonly open: boolean;
  readonly choices: readonly ReplyChoice[];
  readonly active: number;
  /** The button: shows the whole list, or hides it. */
  toggle(): void;
  close(): void;
  /** True when the key belonged to the list. */
  onKey(event: KeyboardEvent): boolean;
  choose(choice: ReplyChoice): void;
}

const none: readonly never[] = [];

/** Texts kept for saying again, as the text field asks for them with `/` or a button. `take` gets what the field then holds. */
export const useReplies = (conversation: Conversation, text: string, enabled: boolean, take: (text: string) => void): Replies => {
  const { desk, words: t } = useBench();
  const kept = useDesk((state) => state.replies[conversation.queue] ?? none);
  const [asked, setAsked] = useState(false);
  /** The search that Escape has closed: it stays closed until it is another one. */
  const [closed, setClosed] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const search = enabled ? replySearch(text) : null;
  const open = enabled && (asked || (search !== null && search !== closed));
  const choices = open ? repliesFor(kept, search ?? "", conversation.customer.locale, t.locale) : none;
  useEffect(() => {
    if (open) void desk.talk.readReplies(conversation.queue);
  }, [open, conversation.queue]);
  useEffect(() => setActive(0), [search, open]);
  const close = (): void => {
    setAsked(false);
    setClosed(search);
  };
  const choose = (choice: ReplyChoice): void => {
    close();
    // After a search the text is the reply; otherwise the reply comes behind what is already written.
    take(search !== null || text.trim() === "" ? choice.text : `${text.trimEnd()} ${choice.text}`);
  };
  const step = (by: number): void => setActive((active + by + choices.length) % Math.max(1, choices.length));
  const onKey = (event: KeyboardEvent): boolean => {
    if (!open || event.isComposing) return false;
    const chosen = choices[active];
    if (event.key === "ArrowDown") step(1);
    else if (event.key === "ArrowUp") step(-1);
    else if (event.key === "Escape") close();
    else if ((event.key === "Enter" || event.key === "Tab") && chosen !== undefined) choose(chosen);
    else return false;
    event.preventDefault();
    return true;
  };
  return { open, choices, active, toggle: () => (open ? close() : setAsked(true)), close, onKey, choose };
};
