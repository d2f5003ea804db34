import type { JSX } from "preact";
import { modesFor } from "../desk/composing.ts";
import { conversationOf, isHeld, mayWatch, roleIn } from "../desk/state.ts";
import type { Conversation } from "../wire/contract.ts";
import { useDrop } from "./composing/use-drop.ts";
import { clockTime } from "../../../shared/i18n/times.ts";
import { channelName, nameOf, stateName } from "../words/phrases.ts";
import type { Words } from "../words/words.ts";
import { Avatar } from "../../../staff/view/Avatar.tsx";
import { useBench, useDesk, useDispatch, useNow, useQueueName } from "./bench.ts";
import { Composer } from "./Composer.tsx";
import { NothingSelected } from "./Empty.tsx";
import { channelIcon, Icon } from "../../../staff/view/icons.tsx";
import { PeopleBar } from "./PeopleBar.tsx";
import { Timeline } from "./Timeline.tsx";
import { toggleDetails } from "./commands.ts";
import { HoldBadge } from "./record/HoldBadge.tsx";
import { RecordMenu } from "./record/RecordMenu.tsx";
import { SlaChip } from "./WorkList.tsx";
import { WatchBar } from "./WatchBar.tsx";
import { WrapUpBar } from "./WrapUpBar.tsx";

const Head = ({ conversation, held }: { readonly conversation: Conversation; readonly held: boolean }): JSX.Element => {
  const { desk, words: t } = useBench();
  const dispatch = useDispatch();
  const nowMs = useNow();
  const onBoard = useDesk((state) => state.screen !== "desk");
  const detailsOpen = useDesk((state) => state.detailsOpen);
  const queue = useQueueName(conversation.queue);
  const name = nameOf(conversation.customer, t);
  const facts = [
    channelName(conversation.channel, t),
    queue,
    conversation.ticketNumber === null ? "" : `#${conversation.ticketNumber}`,
    t("conversation.since", { time: clockTime(new Date(conversation.createdAt), t.locale) }),
  ];
  const open = held && (conversation.state === "active" || conversation.state === "idle");
  return (
    <header class="conversation-head">
      <button type="button" class="icon-button only-narrow" aria-label={t("conversation.back")} data-testid="back" onClick={() => desk.select(null)}>
        <Icon name="back" />
      </button>
      <Avatar name={name} />
      <div class="grow conversation-title">
        <div class="conversation-name">
          <h2 data-testid="conversation-name">{name}</h2>
          <HoldBadge conversation={conversation} />
        </div>
        <p class="muted">
          <Icon name={channelIcon(conversation.channel)} class="tiny" />
          {facts.filter((fact) => fact !== "").join(" · ")}
          {conversation.state !== "active" && (
            <span class="chip chip-state" data-testid="conversation-state" data-state={conversation.state}>
              {stateName(conversation.state, t)}
            </span>
          )}
        </p>
      </div>
      <SlaChip row={{ conversation }} nowMs={nowMs} />
      {open && (
        <>
          <button
            type="button"
            class="button button-icon"
            title={t("invite.title")}
            data-testid="invite"
            onClick={() => dispatch({ type: "dialogShown", dialog: { kind: "invite" } })}
          >
            <Icon name="team" class="small" />
            <span class="button-words">{t("invite.button")}</span>
          </button>
          <button
            type="button"
            class="button button-icon"
            title={`${t("conversation.transfer")} (Alt+T)`}
            data-testid="transfer"
            onClick={() => dispatch({ type: "dialogShown", dialog: { kind: "transfer" } })}
          >
            <Icon name="transfer" class="small" />
            <span class="button-words">{t("conversation.transfer")}</span>
          </button>
          <button
            type="button"
            class="button button-icon"
            title={`${t("conversation.close")} (Alt+E)`}
            data-testid="close"
            onClick={() => dispatch({ type: "dialogShown", dialog: { kind: "close" } })}
          >
            <Icon name="check" class="small" />
            <span class="button-words">{t("conversation.close")}</span>
          </button>
        </>
      )}
      <RecordMenu conversation={conversation} />
      {!onBoard && (
        <button
          type="button"
          class="icon-button"
          aria-label={t("conversation.details")}
          aria-pressed={detailsOpen}
          title={`${t("conversation.details")} (Alt+I)`}
          data-testid="details-toggle"
          onClick={() => toggleDetails(desk.store)}
        >
          <Icon name="panel" />
        </button>
      )}
    </header>
  );
};

const readOnlyWords = (conversation: Conversation, me: string, t: Words): string => {
  const { state, operator } = conversation;
  if (state === "closed" || state === "abandoned") return t("conversation.readOnly", { state: stateName(state, t) });
  return operator === null || operator.id === me ? t("conversation.left") : t("conversation.readOnlyWith", { name: operator.name });
};

export const ConversationPane = (): JSX.Element => {
  const { desk } = useBench();
  const selected = useDesk((state) => state.selected);
  const conversation = useDesk((state) => conversationOf(state, state.selected));
  const held = useDesk((state) => state.selected !== null && isHeld(state, state.selected));
  if (selected === null || conversation === null) return <NothingSelected loading={selected !== null} />;
  const known = roleIn(desk.store.state, conversation);
  // Held by somebody else and with no part known yet: nothing is written until the part is.
  const part = known ?? (conversation.operator === null ? "owner" : null);
  const role = held ? part : known === "owner" ? null : known;
  return <OpenConversation conversation={conversation} held={held} role={role} />;
};

interface OpenConversationProps {
  readonly conversation: Conversation;
  readonly held: boolean;
  readonly role: Conversation["role"];
}

const OpenConversation = ({ conversation, held, role }: OpenConversationProps): JSX.Element => {
  const { desk, words: t } = useBench();
  const watches = useDesk(mayWatch);
  const me = useDesk((state) => state.me?.id ?? "");
  const selected = conversation.conversationId;
  const modes = modesFor(conversation, role, watches);
  const takes = modes.includes("reply") && conversation.channel !== "sms";
  const drop = useDrop(takes ? (files) => void desk.filing.choose(selected, files) : null);
  return (
    <section
      class="conversation"
      {...drop.props}
      aria-label={t("conversation.label", { name: nameOf(conversation.customer, t) })}
      data-testid="conversation"
      data-conversation-id={selected}
      data-state={conversation.state}
      data-role={role ?? "none"}
    >
      {drop.over && (
        <p class="drop" aria-hidden="true">
          <Icon name="clip" />
          {t("file.drop")}
        </p>
      )}
      <Head conversation={conversation} held={held && role === "owner"} />
      {watches && role !== "owner" && role !== "consulting" && role !== "conferencing" && (
        <WatchBar key={`watch-${selected}`} conversation={conversation} />
      )}
      <PeopleBar key={`people-${selected}`} conversation={conversation} />
      <Timeline key={selected} id={selected} />
      {held && role === "owner" && conversation.state === "wrapUp" && <WrapUpBar key={selected} conversation={conversation} />}
      {modes.length > 0 ? (
        <Composer key={`composer-${selected}`} conversation={conversation} modes={modes} />
      ) : (
        <p class="read-only" data-testid="read-only">
          <Icon name="lock" class="small" />
          {readOnlyWords(conversation, me, t)}
        </p>
      )}
    </section>
  );
};
