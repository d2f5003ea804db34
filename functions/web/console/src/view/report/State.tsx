import type { JSX } from "preact";
import { useWords } from "../bench.ts";
import type { Loaded } from "./use-loaded.ts";

/** What is said while there is nothing to show. */
export const ReportState = ({ of, retry }: { readonly of: Loaded<unknown>; readonly retry: () => void }): JSX.Element | null => {
  const t = useWords();
  if (of.kind === "loading")
    return (
      <p class="muted board-none" role="status">
        {t("report.loading")}
      </p>
    );
  if (of.kind === "here") return null;
  return (
    <p class="form-error" role="alert" data-testid="report-failed">
      {t("report.failed")}{" "}
      <button type="button" class="link-button" onClick={retry}>
        {t("report.retry")}
      </button>
    </p>
  );
};
