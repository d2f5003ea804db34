import type { JSX } from "preact";
import { changesBetween } from "../document/diff.ts";
import { type Problem, problemsIn } from "../document/problems.ts";
import type { Section } from "../forms/fields.ts";
import { sectionOf, sections } from "../forms/sections.ts";
import { useForm } from "./form-context.ts";

const placeIn = ({ list, part }: Section): string | undefined => list ?? part;

/** Those of one section; of the document itself, what belongs to no other. */
const problemsOf = (section: Section, problems: readonly Problem[]): readonly Problem[] => {
  const place = placeIn(section);
  if (place !== undefined) return problemsIn(problems, [place]);
  const others = sections.map(placeIn).flatMap((each) => (each === undefined ? [] : problemsIn(problems, [each])));
  return problems.filter((problem) => !others.includes(problem));
};

/** What can be changed, with where something is wrong and where something has been changed. */
export const Nav = ({ place, go }: { readonly place: string; readonly go: (place: string) => void }): JSX.Element => {
  const { t, problems, base, document } = useForm();
  const changes = changesBetween(base, document);
  const entry = (id: string, title: string, found: number, changed: boolean): JSX.Element => (
    <li key={id}>
      <a href={`#/${id}`} class="nav-entry" aria-current={place === id ? "page" : undefined} data-testid={`nav-${id}`} data-problems={found}>
        <span class="grow">{title}</span>
        {changed && <span class="nav-changed" title={t("item.changed")} />}
        {changed && <span class="visually-hidden">{t("item.changed")}</span>}
        {found > 0 && (
          <span class="nav-problems">
            {found}
            <span class="visually-hidden"> {t("nav.problems", { count: found })}</span>
          </span>
        )}
      </a>
    </li>
  );
  const rows = sections.map((section) => {
    const found = problemsOf(section, problems).filter(({ warning }) => !warning).length;
    return { id: section.id, title: t(section.title), found, changed: changes.some(({ where }) => sectionOf(where[0]) === section) };
  });
  const more = (["preview", "versions"] as const).map((id) => ({ id, title: t(`nav.${id}`), found: 0, changed: false }));
  return (
    <nav class="admin-nav" aria-label={t("nav.label")}>
      <ul class="nav-list">{[...rows, ...more].map(({ id, title, found, changed }) => entry(id, title, found, changed))}</ul>
      <select
        class="nav-select"
        aria-label={t("nav.label")}
        value={place}
        data-testid="nav-select"
        onChange={(event) => go(event.currentTarget.value)}
      >
        {[...rows, ...more].map(({ id, title, found }) => (
          <option key={id} value={id}>
            {title}
            {found > 0 ? ` (${t("nav.problems", { count: found })})` : ""}
          </option>
        ))}
      </select>
    </nav>
  );
};
