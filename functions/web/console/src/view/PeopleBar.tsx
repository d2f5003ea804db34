import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { Avatar } from "../../../staff/view/Avatar.tsx";
import { Icon } from "../../../staff/view/icons.tsx";
import { operatorName, roleIn } from "../desk/state.ts";
import type { Conversation, Participant } from "../wire/contract.ts";
import type { WordKey } from "../words/words.ts";
import { useBench, useDesk } from "./bench.ts";

const hidden: ReadonlySet<string> = new Set(["monitoring", "consulting"]);

const Person = ({ person }: { readonly person: Participant }): JSX.Element => {
  const { words: t } = useBench();
  const known = useDesk((state) => operatorName(state, person.operator));
  const name = person.name ?? known ?? person.operator;
  const unseen = hidden.has(person.role);
  return (
    <li
      class={`person ${unseen ? "person-hidden" : ""}`}
      title={t(unseen ? "role.hidden" : "role.seen")}
      data-testid={`participant-${person.operator}`}
      data-role={person.role}
    >
      <Avatar name={name} size="sm" />
      {name}
      <span class="muted">{t(`role.${person.role}`)}</span>
      {unseen && <Icon name="lock" class="tiny" />}
      {unseen && <span class="visually-hidden">{t("role.hidden")}</span>}
    </li>
  );
};

/** Who else is in the conversation, and what the owner or the colleague can do about it. */
export const PeopleBar = ({ conversation }: { readonly conversation: Conversation }): JSX.Element | null => {
  const { desk, words: t } = useBench();
  const id = conversation.conversationId;
  const role = useDesk((state) => roleIn(state, conversation));
  const me = useDesk((state) => state.me?.id ?? "");
  const commandId = useMemo(() => desk.newCommandId(), [id]);
  const [failure, setFailure] = useState<WordKey | null>(null);
  const others = conversation.participants.filter(({ operator }) => operator !== me);
  const adviser = others.find((person) => person.role === "consulting") ?? null;
  const adviserName = useDesk((state) => adviser?.name ?? operatorName(state, adviser?.operator ?? null));
  const { invitation } = conversation;
  const helping = role === "consulting" || role === "conferencing";
  if (others.length === 0 && invitation === null && !helping) return null;
  const button = (label: string, testId: string, act: () => Promise<WordKey | null>): JSX.Element => (
    <button type="button" class="button button-small" data-testid={testId} onClick={() => void act().then(setFailure)}>
      {label}
    </button>
  );
  const sentence =
    role === "consulting"
      ? t("people.advising", { name: conversation.operator?.name ?? "" })
      : role === "conferencing"
        ? t("people.conferencing")
        : role === "owner" && adviser !== null
          ? t("people.consulting", { name: adviserName ?? "" })
          : null;
  return (
    <div class={`people ${adviser !== null || role === "consulting" ? "people-inside" : ""}`} data-testid="people" data-role={role ?? "none"}>
      <ul aria-label={t("people.label")}>
        {others.map((person) => (
          <Person key={person.operator} person={person} />
        ))}
        {invitation !== null && (
          <li class="person" data-testid="asking">
            <Icon name="clock" class="small" />
            <span role="status">{t("people.asking", { name: invitation.name })}</span>
          </li>
        )}
      </ul>
      {sentence !== null && (
        <p class="people-words">
          <Icon name={role === "conferencing" ? "eye" : "lock"} class="small" />
          {sentence}
        </p>
      )}
      <div class="watch-actions">
        {role === "owner" &&
          adviser !== null &&
          button(t("people.complete", { name: adviserName ?? "" }), "consult-complete", () => desk.invitations.complete(id, `${commandId}.c`))}
        {role === "owner" &&
          (adviser !== null || invitation !== null) &&
          button(t(adviser === null ? "people.cancel" : "people.endConsult"), "consult-cancel", () =>
            desk.invitations.cancel(id, `${desk.newCommandId()}.x`),
          )}
        {(role === "consulting" || role === "conferencing") && button(t("people.leave"), "people-leave", () => desk.invitations.leave(id))}
      </div>
      {failure !== null && (
        <p class="form-error" role="alert" data-testid="people-error">
          {t(failure, { name: "" })}
        </p>
      )}
    </div>
  );
};
