import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { ExportFormat } from "../../../../shared/api/supervisor-api.ts";
import type { Conversation } from "../../wire/contract.ts";
import { nameOf } from "../../words/phrases.ts";
import { Ask } from "../Ask.tsx";
import { useBench } from "../bench.ts";

const formats: readonly ExportFormat[] = ["jsonl", "text", "html"];

export const ExportDialog = ({ conversation }: { readonly conversation: Conversation }): JSX.Element => {
  const { custody, words: t } = useBench();
  const [format, setFormat] = useState<ExportFormat>("jsonl");
  return (
    <Ask
      title={t("export.title", { name: nameOf(conversation.customer, t) })}
      testId="export-dialog"
      confirm={t("export.confirm")}
      ready
      decision={format}
      act={() => custody.export(conversation.conversationId, format, t.locale)}
    >
      <fieldset class="choices">
        <legend>{t("export.how")}</legend>
        {formats.map((each) => (
          <label key={each} class="choice choice-two">
            <input
              type="radio"
              name="format"
              checked={format === each}
              data-first={each === "jsonl" ? "" : undefined}
              data-testid={`export-${each}`}
              onChange={() => setFormat(each)}
            />
            <span>
              {t(`export.${each}`)}
              <span class="muted choice-text">{t(`export.${each}.text`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p class="muted">{t("export.trace")}</p>
    </Ask>
  );
};
