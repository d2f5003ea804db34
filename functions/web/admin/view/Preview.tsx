import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { known } from "../forms/lookup.ts";
import type { AdminApi, PreviewContact } from "../session/admin-api.ts";
import { needsFrom, type Preview as Answer, readPreview } from "../session/read-preview.ts";
import { isApiError } from "../../shared/api/api-error.ts";
import { has } from "../words/words.ts";
import { useForm } from "./form-context.ts";

/** "Who would get this contact now, and why not the others?", with the changes as they stand here. */
export const Preview = ({ api }: { readonly api: AdminApi }): JSX.Element => {
  const { t, document } = useForm();
  const queues = known(document, "queues");
  const [contact, setContact] = useState<PreviewContact>({
    queue: queues[0]?.id ?? "",
    channel: "chat",
    locale: null,
    segment: null,
    priority: null,
    preferred: null,
    needs: [],
  });
  const [skills, setSkills] = useState("");
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [failure, setFailure] = useState<"preview.failed" | "preview.invalid" | null>(null);
  const [busy, setBusy] = useState(false);
  const shown = useRef<HTMLDivElement>(null);
  // On a phone the answer stands below what can be seen.
  useEffect(() => {
    if (answer !== null) shown.current?.scrollIntoView({ block: "nearest" });
  }, [answer]);
  const put = (change: Partial<PreviewContact>): void => setContact({ ...contact, ...change });
  const ask = (event: Event): void => {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    api
      .preview({ ...contact, needs: needsFrom(skills) }, document)
      .then(
        (json) => setAnswer(readPreview(json)),
        (error: unknown) => setFailure(isApiError(error) && error.status === 400 ? "preview.invalid" : "preview.failed"),
      )
      .finally(() => setBusy(false));
  };
  const select = (
    label: string,
    testId: string,
    value: string,
    none: string | null,
    options: readonly { id: string; name: string }[],
    set: (value: string) => void,
  ) => (
    <label class="row">
      {label}
      <select value={value} data-testid={testId} onChange={(event) => set(event.currentTarget.value)}>
        {none !== null && <option value="">{none}</option>}
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
  const text = (label: string, testId: string, value: string, set: (value: string) => void, hint?: string): JSX.Element => (
    <label class="row">
      {label}
      <input
        type="text"
        autocomplete="off"
        value={value}
        placeholder={hint ?? ""}
        data-testid={testId}
        onInput={(event) => set(event.currentTarget.value)}
      />
    </label>
  );
  const priorities = [1, 2, 3, 4, 5].map((each) => ({ id: String(each), name: String(each) }));
  return (
    <div class="section">
      <header class="section-head">
        <h2>{t("preview.title")}</h2>
        <p class="muted">{t("preview.text")}</p>
      </header>
      <div class="preview">
        <form class="preview-form" onSubmit={ask}>
          {select(t("preview.queue"), "preview-queue", contact.queue, null, queues, (queue) => put({ queue }))}
          {select(t("preview.channel"), "preview-channel", contact.channel, null, known(document, "channels"), (channel) => put({ channel }))}
          {select(t("preview.priority"), "preview-priority", String(contact.priority ?? ""), t("none.normal"), priorities, (value) =>
            put({ priority: value === "" ? null : Number(value) }),
          )}
          {select(
            t("preview.preferred"),
            "preview-preferred",
            contact.preferred ?? "",
            t("preview.nobodySpecial"),
            known(document, "operators"),
            (value) => put({ preferred: value || null }),
          )}
          {text(t("preview.needs"), "preview-needs", skills, setSkills, t("preview.needs.hint"))}
          {text(t("preview.locale"), "preview-locale", contact.locale ?? "", (value) => put({ locale: value || null }), "fr-CA")}
          {text(t("preview.segment"), "preview-segment", contact.segment ?? "", (value) => put({ segment: value || null }), "vip")}
          <button type="submit" class="button button-primary" disabled={busy || contact.queue === ""} data-testid="preview-ask">
            {t("preview.ask")}
          </button>
        </form>
        <div class="preview-answer" aria-live="polite" ref={shown}>
          {failure !== null && (
            <p class="form-error" role="alert">
              {t(failure)}
            </p>
          )}
          {answer !== null && failure === null && <Result answer={answer} />}
        </div>
      </div>
    </div>
  );
};

const Result = ({ answer }: { readonly answer: Answer }): JSX.Element => {
  const { t, document } = useForm();
  const first = answer.candidates.find(({ rank }) => rank === 1) ?? answer.candidates.find(({ eligible }) => eligible);
  const limit = `limit.${answer.limit ?? ""}`;
  const queue = known(document, "queues").find(({ id }) => id === answer.queue)?.name ?? answer.queue;
  const line = (children: ComponentChildren): JSX.Element => <p>{children}</p>;
  return (
    <div data-testid="preview-result" data-waits={answer.wouldWait} data-rule={answer.rule ?? undefined}>
      {line(answer.rule === null ? t("preview.noRule") : t("preview.rule", { rule: answer.rule }))}
      {queue !== null && line(t("preview.goesTo", { queue }))}
      {answer.limit !== null && line(t("preview.limit", { limit: has(limit) ? t(limit) : answer.limit }))}
      {line(<strong>{first === undefined || answer.wouldWait ? t("preview.waits") : t("preview.taken", { name: first.name })}</strong>)}
      <h3>{t("preview.candidates")}</h3>
      {answer.candidates.length === 0 && <p class="muted">{t("preview.nobody")}</p>}
      <ul class="candidates">
        {answer.candidates.map(({ operator, name, eligible, rank, reasons, words }) => (
          <li key={operator} data-testid={`candidate-${operator}`} data-eligible={eligible}>
            <span class={`dot ${eligible ? "dot-ready" : "dot-offline"}`} />
            <strong>{name}</strong>
            {rank !== null && <span class="chip chip-plain">{rank}</span>}
            <span class="muted">{words[t.locale] ?? words.en ?? (eligible ? t("preview.eligible") : reasons.join(", "))}</span>
          </li>
        ))}
      </ul>
    </div>
  );
};
