import type { JSX } from "preact";
import type { Pending } from "../desk/state.ts";
import { has } from "../words/words.ts";
import { useBench, useDesk } from "./bench.ts";
import { Icon } from "../../../staff/view/icons.tsx";
import { LocalFile } from "./composing/Files.tsx";
import { Prose } from "./Prose.tsx";

/** A text that the server does not have yet, or has refused: it never looks like one that was sent. */
export const PendingEntry = ({ id, item }: { readonly id: string; readonly item: Pending }): JSX.Element => {
  const { desk, words: t } = useBench();
  const link = useDesk((state) => state.link);
  const reason = `notice.${item.failed ?? ""}`;
  const state =
    item.failed === null
      ? link === "offline"
        ? t("pending.waiting")
        : t("pending.sending")
      : has(reason)
        ? t(reason, { name: item.files[0]?.name ?? "" })
        : t("pending.failed");
  return (
    <article
      class={`said said-ours said-me pending ${item.failed === null ? "" : "pending-failed"} ${item.mode !== "reply" ? "pending-note" : ""}`}
      data-testid="pending"
      data-failed={item.failed ?? undefined}
      data-mode={item.mode}
    >
      <div class="said-words">
        <div class="bubble">
          {item.mode !== "reply" && (
            <span class="note-tag">
              <Icon name="lock" class="tiny" />
              {t("work.note")}
            </span>
          )}
          {item.text !== "" && <Prose text={item.text} />}
          {item.files.length > 0 && (
            <ul class="files">
              {item.files.map((file) => (
                <li key={file.clientAttachmentId}>
                  <LocalFile file={file} />
                </li>
              ))}
            </ul>
          )}
          {item.choices.length > 0 && (
            <ul class="offered" aria-label={t("choices.offered")}>
              {item.choices.map((choice) => (
                <li key={choice}>{choice}</li>
              ))}
            </ul>
          )}
        </div>
        <span class="entry-mark" role={item.failed === null ? undefined : "alert"}>
          <Icon name={item.failed === null ? "clock" : "warning"} class="tiny" />
          {state}
          {item.failed !== null && (
            <>
              <button type="button" class="link-button" data-testid="pending-retry" onClick={() => desk.retry(id, item.mode, item.clientMessageId)}>
                {t("pending.retry")}
              </button>
              <button
                type="button"
                class="link-button"
                data-testid="pending-discard"
                onClick={() => desk.discard(id, item.mode, item.clientMessageId)}
              >
                {t("pending.discard")}
              </button>
            </>
          )}
        </span>
      </div>
    </article>
  );
};
