import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { sections } from "../forms/sections.ts";
import { type AdminApi, versionOf } from "../session/admin-api.ts";
import type { WebhooksApi } from "../session/webhooks.ts";
import type { Workbench } from "../session/workbench.ts";
import type { Words } from "../words/words.ts";
import { ConflictDialog } from "./ConflictDialog.tsx";
import { type Form, FormContext } from "./form-context.ts";
import { Nav } from "./Nav.tsx";
import { Preview } from "./Preview.tsx";
import { PublishBar } from "./PublishBar.tsx";
import { SectionView } from "./SectionView.tsx";
import { TopBar } from "./TopBar.tsx";
import { useObserved } from "./use-observed.ts";
import { Versions } from "./Versions.tsx";
import { WebhookDesk } from "./webhooks/WebhookDesk.tsx";

export interface PageProps {
  readonly bench: Workbench;
  readonly api: AdminApi;
  readonly hooks: WebhooksApi;
  readonly t: Words;
  readonly speak: (locale: "en" | "ja") => void;
}

const placeIn = (hash: string): string => hash.replace(/^#\/?/, "").split("/")[0] || (sections[0]?.id ?? "");

const usePlace = (): readonly [string, (place: string) => void] => {
  const [place, setPlace] = useState(() => placeIn(location.hash));
  useEffect(() => {
    const follow = (): void => setPlace(placeIn(location.hash));
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);
  return [place, (next) => (location.hash = `#/${next}`)];
};

/** The whole page of a signed-in administrator. */
export const Page = ({ bench, api, hooks, t, speak }: PageProps): JSX.Element => {
  const state = useObserved(bench.state);
  const [place, go] = usePlace();
  const main = useRef<HTMLElement>(null);
  const { base, draft, problems, failing, conflict } = state;
  const form = useMemo<Form>(
    () => ({ t, document: draft, base: base ?? {}, problems, change: (document) => bench.edit(document) }),
    [t, draft, base, problems, bench],
  );
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (bench.changed) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [bench]);
  const section = sections.find(({ id }) => id === place);
  return (
    <FormContext.Provider value={form}>
      <div class="admin">
        {base !== null && (
          <a class="skip" href="#form" onClick={(event) => (event.preventDefault(), main.current?.focus())}>
            {t("page.skip")}
          </a>
        )}
        <TopBar t={t} speak={speak} />
        {base === null ? (
          <main class="admin-wait" data-testid="admin-wait">
            <p role="status">{t(failing ? "page.failed" : "page.loading")}</p>
            {failing && (
              <button type="button" class="button" data-testid="retry" onClick={() => void bench.load()}>
                {t("page.retry")}
              </button>
            )}
          </main>
        ) : (
          <>
            <div class="admin-body">
              <Nav place={place} go={go} />
              <main class="admin-main" id="form" tabIndex={-1} ref={main} data-testid="admin" data-place={place}>
                {section !== undefined && <SectionView key={section.id} section={section} />}
                {place === "webhooks" && <WebhookDesk api={hooks} version={versionOf(base)} />}
                {place === "preview" && <Preview api={api} />}
                {place === "versions" && <Versions api={api} bench={bench} />}
              </main>
            </div>
            <PublishBar bench={bench} />
          </>
        )}
        {conflict !== null && <ConflictDialog bench={bench} conflict={conflict} />}
      </div>
    </FormContext.Provider>
  );
};
