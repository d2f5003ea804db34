import type { JSX } from "preact";
import { channelIcon, Icon } from "../../../../staff/view/icons.tsx";
import type { Contact } from "../../wire/contract.ts";
import { channelName, dateTime, stateName } from "../../words/phrases.ts";
import { has, type WordKey } from "../../words/words.ts";
import { useBench, useQueueName, useWords } from "../bench.ts";

const Step = ({ contact, current }: { readonly contact: Contact; readonly current: boolean }): JSX.Element => {
  const { desk, words: t } = useBench();
  const at = new Date(contact.at);
  const queueName = useQueueName(contact.queue ?? "");
  const queue = contact.queue === null ? null : queueName;
  const line = [channelName(contact.channel, t), queue, contact.operator].filter((part) => part !== null && part !== "").join(" · ");
  const how =
    contact.disposition === null
      ? null
      : has(`disposition.${contact.disposition}`)
        ? t(`disposition.${contact.disposition}` as WordKey)
        : contact.disposition;
  const mark = current ? t("journey.now") : (how ?? (contact.state === null ? null : stateName(contact.state, t)));
  return (
    <li class={`step ${current ? "step-current" : ""}`} data-testid="journey-contact">
      <button type="button" disabled={current || contact.conversationId === ""} onClick={() => desk.select(contact.conversationId)}>
        <span class="step-icon">
          <Icon name={channelIcon(contact.channel)} class="small" />
        </span>
        <span class="grow">
          <span class="step-line">
            <strong>{dateTime(at, new Date(desk.serverNowMs()), t)}</strong>
            {mark !== null && <span class="chip chip-plain">{mark}</span>}
          </span>
          <span class="muted">{line}</span>
          {contact.preview !== null && <span class="step-text">{contact.preview}</span>}
        </span>
      </button>
    </li>
  );
};

interface JourneyProps {
  readonly contacts: readonly Contact[];
  /** The conversation that is open. */
  readonly current: string;
  /** Whose they are, where several people's are shown. */
  readonly of?: string;
}

/** Every contact of a customer on every channel, the newest first; each can be read. */
export const Journey = ({ contacts, current, of }: JourneyProps): JSX.Element => {
  const t = useWords();
  return (
    <section aria-label={of === undefined ? t("journey.title") : t("journey.of", { name: of })}>
      <h3>{t("journey.title")}</h3>
      <ol class="journey" data-testid="journey">
        {contacts.map((contact) => (
          <Step key={contact.conversationId + contact.at} contact={contact} current={contact.conversationId === current} />
        ))}
      </ol>
    </section>
  );
};
