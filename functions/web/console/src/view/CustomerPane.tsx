import type { ComponentChildren, JSX } from "preact";
import { conversationOf } from "../desk/state.ts";
import type { Contact, CustomerSummary } from "../wire/contract.ts";
import { dateTime, languageName, nameOf } from "../words/phrases.ts";
import { has, type WordKey, type Words } from "../words/words.ts";
import { Avatar } from "../../../staff/view/Avatar.tsx";
import { useBench, useDesk, useWords, useQueueName } from "./bench.ts";
import { channelName, stateName } from "./ConversationPane.tsx";
import { channelIcon, Icon } from "../../../staff/view/icons.tsx";
import { toggleDetails } from "./commands.ts";

const Fact = ({ label, children }: { readonly label: string; readonly children: ComponentChildren }): JSX.Element | null =>
  children === null || children === "" ? null : (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );

const factName = (key: string, t: Words): string => {
  const word = `fact.${key}`;
  return has(word) ? t(word as WordKey) : key.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/^./, (letter) => letter.toUpperCase());
};

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

const Journey = ({ contacts, current }: { readonly contacts: readonly Contact[]; readonly current: string }): JSX.Element => {
  const t = useWords();
  return (
    <section aria-label={t("journey.title")}>
      <h3>{t("journey.title")}</h3>
      <ol class="journey" data-testid="journey">
        {contacts.map((contact) => (
          <Step key={contact.conversationId + contact.at} contact={contact} current={contact.conversationId === current} />
        ))}
      </ol>
    </section>
  );
};

const merged = (typed: CustomerSummary, record: CustomerSummary | null | undefined): CustomerSummary =>
  record === null || record === undefined
    ? typed
    : {
        id: record.id ?? typed.id,
        name: record.name ?? typed.name,
        verified: record.verified || typed.verified,
        email: record.email ?? typed.email,
        phone: record.phone ?? typed.phone,
        customerCode: record.customerCode ?? typed.customerCode,
        locale: record.locale ?? typed.locale,
      };

export const CustomerPane = (): JSX.Element | null => {
  const { desk, words: t } = useBench();
  const conversation = useDesk((state) => conversationOf(state, state.selected));
  const record = useDesk((state) => (conversation?.customer.id ? state.customers[conversation.customer.id] : undefined));
  const contacts = useDesk((state) => (conversation?.customer.id ? state.journeys[conversation.customer.id] : undefined));
  if (conversation === null) return null;
  const customer = merged(conversation.customer, record);
  const name = nameOf(customer, t);
  return (
    <aside class="details" aria-label={t("customer.title")} data-testid="customer">
      <header class="details-head">
        <h2>{t("customer.title")}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={t("dialog.close")}
          data-testid="details-close"
          onClick={() => toggleDetails(desk.store)}
        >
          <Icon name="cross" />
        </button>
      </header>
      <div class="details-person">
        <Avatar name={name} size="lg" />
        <div>
          <strong data-testid="customer-name">{name}</strong>
          <span
            class={`chip ${customer.verified ? "chip-good" : "chip-plain"}`}
            title={customer.verified ? t("customer.verified.text") : t("customer.unverified.text")}
            data-testid="customer-verified"
            data-verified={customer.verified}
          >
            {customer.verified ? t("customer.verified") : t("customer.unverified")}
          </span>
        </div>
      </div>
      {conversation.callBack !== null && (
        <p class="details-call" data-testid="customer-call-back">
          <Icon name="phone" class="small" />
          <a href={`tel:${conversation.callBack}`}>{t("customer.callBack", { phone: conversation.callBack })}</a>
        </p>
      )}
      <dl class="facts">
        <Fact label={t("customer.phone")}>{customer.phone}</Fact>
        <Fact label={t("customer.email")}>{customer.email}</Fact>
        <Fact label={t("customer.code")}>{customer.customerCode}</Fact>
        <Fact label={t("customer.locale")}>{customer.locale === null ? null : languageName(customer.locale, t)}</Fact>
        <Fact label={t("customer.page")}>
          {conversation.page === null ? null : (
            <a href={conversation.page.url} target="_blank" rel="noopener noreferrer nofollow">
              {conversation.page.title}
            </a>
          )}
        </Fact>
        {conversation.answers?.map(({ question, answer }) => (
          <Fact key={`${question} ${answer}`} label={question}>
            {answer}
          </Fact>
        ))}
        {record?.facts.map(([key, value]) => (
          <Fact key={key} label={factName(key, t)}>
            {value}
          </Fact>
        ))}
      </dl>
      {contacts?.some((contact) => contact.conversationId !== conversation.conversationId) && (
        <Journey contacts={contacts} current={conversation.conversationId} />
      )}
      {contacts?.every((contact) => contact.conversationId === conversation.conversationId) && <p class="muted details-note">{t("journey.none")}</p>}
      {conversation.customer.id === null && <p class="muted details-note">{t("customer.unknown")}</p>}
    </aside>
  );
};
