import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { Modal } from "../../staff/view/Modal.tsx";
import { changesBetween } from "../document/diff.ts";
import type { Problem } from "../document/problems.ts";
import type { Workbench } from "../session/workbench.ts";
import { Changes } from "./Changes.tsx";
import { problemWords } from "../forms/problem-words.ts";
import { useForm } from "./form-context.ts";
import { useObserved } from "./use-observed.ts";

/** What will change, in words, once more before it counts. */
export const PublishDialog = ({ bench, close }: { readonly bench: Workbench; readonly close: () => void }): JSX.Element => {
  const { t } = useForm();
  const { base, draft, problems, checked, busy } = useObserved(bench.state);
  const changes = changesBetween(base ?? {}, draft);
  const wrong = problems.filter(({ warning }) => !warning);
  const notable = problems.filter(({ warning }) => warning);
  useEffect(() => void bench.check(), []);
  const publish = (event: Event): void => {
    event.preventDefault();
    // Whatever comes of it is said below the form: done, refused, or somebody was faster.
    void bench.publish().then(close);
  };
  return (
    <Modal title={t("publish.title")} closeLabel={t("dialog.close")} testId="publish-dialog" wide close={close}>
      <form onSubmit={publish}>
        <p class="muted">{t("publish.text")}</p>
        {changes.length === 0 ? <p>{t("publish.none")}</p> : <Changes changes={changes} />}
        <Found title={t("publish.problems")} problems={wrong} tone="bad" />
        <Found title={t("publish.warnings")} problems={notable} tone="warn" />
        <footer class="dialog-foot">
          <button type="button" class="button" onClick={close}>
            {t("dialog.cancel")}
          </button>
          <button
            type="submit"
            class="button button-primary"
            disabled={busy || !checked || wrong.length > 0 || changes.length === 0}
            data-first=""
            data-testid="publish"
          >
            {t(checked ? "publish.confirm" : "draft.checking")}
          </button>
        </footer>
      </form>
    </Modal>
  );
};

const Found = ({
  title,
  problems,
  tone,
}: {
  readonly title: string;
  readonly problems: readonly Problem[];
  readonly tone: "bad" | "warn";
}): JSX.Element | null => {
  const { t } = useForm();
  if (problems.length === 0) return null;
  return (
    <section class={`found found-${tone}`} data-testid={`found-${tone}`}>
      <h3>{title}</h3>
      <ul>
        {problems.map((problem) => (
          <li key={problem.path + problem.code}>
            <code>{problem.path}</code> {problemWords(problem, t)}
          </li>
        ))}
      </ul>
    </section>
  );
};
