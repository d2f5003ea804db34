import type { JSX } from "preact";
import { Avatar } from "../../../../staff/view/Avatar.tsx";
import type { CustomerRecord } from "../../wire/contract.ts";
import { nameOf } from "../../words/phrases.ts";
import { useBench, useDesk, useDispatch } from "../bench.ts";
import { Journey } from "./Journey.tsx";

export interface FoundProps {
  readonly found: CustomerRecord;
  /** Whose record this one could become part of; null when somebody is only looked up. */
  readonly into: string | null;
}

/** A customer who was looked up, with what can be done about them. */
export const Found = ({ found, into }: FoundProps): JSX.Element => {
  const { desk, words: t } = useBench();
  const dispatch = useDispatch();
  const id = found.id ?? "";
  const contacts = useDesk((state) => state.journeys[id]);
  const facts = [found.phone, found.email, found.customerCode].filter((fact) => fact !== null);
  const name = nameOf(found, t);
  const merge = (): void => dispatch({ type: "dialogShown", dialog: { kind: "merge", customerId: into ?? "", other: id, name } });
  return (
    <li class="found" data-testid="found" data-customer-id={id}>
      <div class="found-person">
        <Avatar name={name} size="sm" />
        <span class="grow">
          <strong>{name}</strong>
          <span class="muted found-facts">{facts.join(" · ")}</span>
        </span>
        {into === null && contacts === undefined && (
          <button type="button" class="button button-small" data-testid="found-journey" onClick={() => void desk.customers.read(id)}>
            {t("find.journey")}
          </button>
        )}
        {into !== null && id !== into && (
          <button type="button" class="button button-small" data-testid="found-merge" onClick={merge}>
            {t("relations.merge")}
          </button>
        )}
        {id === into && <span class="chip chip-plain">{t("find.same")}</span>}
      </div>
      {into === null && contacts?.length === 0 && <p class="muted">{t("journey.none")}</p>}
      {into === null && contacts !== undefined && contacts.length > 0 && <Journey contacts={contacts} current="" of={name} />}
    </li>
  );
};
