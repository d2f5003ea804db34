import type { ComponentChildren, JSX } from "preact";
import { conversationOf } from "../desk/state.ts";
import type { CustomerSummary } from "../wire/contract.ts";
import { languageName, nameOf } from "../words/phrases.ts";
import { has, type WordKey, type Words } from "../words/words.ts";
import { Avatar } from "../../../staff/view/Avatar.tsx";
import { useBench, useDesk } from "./bench.ts";
import { Addresses } from "./customer/Addresses.tsx";
import { FollowUpState } from "./customer/FollowUpState.tsx";
import { Journey } from "./customer/Journey.tsx";
import { Relations } from "./customer/Relations.tsx";
import { Icon } from "../../../staff/view/icons.tsx";
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
      {conversation.followUp !== null && <FollowUpState followUp={conversation.followUp} />}
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
      {record !== null && record !== undefined && <Addresses addresses={record.addresses} />}
      {contacts?.some((contact) => contact.conversationId !== conversation.conversationId) && (
        <Journey contacts={contacts} current={conversation.conversationId} />
      )}
      {contacts?.every((contact) => contact.conversationId === conversation.conversationId) && <p class="muted details-note">{t("journey.none")}</p>}
      {record !== null && record !== undefined && record.id !== null && <Relations record={record} id={record.id} />}
      {conversation.customer.id === null && <p class="muted details-note">{t("customer.unknown")}</p>}
    </aside>
  );
};
