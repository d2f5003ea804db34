import type { JSX } from "preact";
import { calledIn } from "../words/phrases.ts";
import { standing } from "../desk/state.ts";
import { useBench, useDesk } from "./bench.ts";
import { QueueGlance } from "./QueueGlance.tsx";

const Picture = (): JSX.Element => (
  <svg class="picture" viewBox="0 0 200 120" aria-hidden="true" focusable="false">
    <rect class="picture-back" x="24" y="20" width="104" height="62" rx="14" />
    <path class="picture-back" d="M48 80v20l20-18z" />
    <rect class="picture-front" x="82" y="40" width="94" height="54" rx="14" />
    <path class="picture-front" d="M154 92v17l-18-15z" />
    <path class="picture-line" d="M98 58h60M98 70h40" />
  </svg>
);

/** The middle of the screen when there is nothing to do, with what to do about it. */
export const NothingSelected = ({ loading }: { readonly loading: boolean }): JSX.Element => {
  const { desk, words: t } = useBench();
  const holds = useDesk((state) => state.held.length > 0);
  const offered = useDesk((state) => state.offers.length > 0);
  const me = useDesk((state) => state.me);
  const names = useDesk((state) => state.queueNames);
  const now = useDesk(standing) ?? "offline";
  if (loading)
    return (
      <section class="empty" data-testid="nothing-selected">
        <p class="muted">{t("timeline.loading")}</p>
      </section>
    );
  if (holds || offered) {
    return (
      <section class="empty" data-testid="nothing-selected">
        <Picture />
        <h2>{offered ? t("empty.offer") : t("empty.pick")}</h2>
        <p class="muted">{offered ? t("empty.offer.text") : t("empty.pick.text")}</p>
      </section>
    );
  }
  if (me !== null && me.queues.length === 0) {
    return (
      <section class="empty" data-testid="nothing-selected">
        <Picture />
        <h2>{t("empty.noQueues")}</h2>
        <p class="muted">{t("empty.noQueues.text")}</p>
        <QueueGlance />
      </section>
    );
  }
  const away = now === "away" || now === "offline";
  return (
    <section class="empty" data-testid="nothing-selected">
      <Picture />
      <h2>{away ? t("empty.off") : t("empty.on")}</h2>
      <p class="muted">
        {away
          ? t("empty.off.text")
          : t("empty.on.text", {
              queues: me?.queues.map((queue) => (names[queue] === undefined ? queue : calledIn(names[queue], t))).join(", ") ?? "",
            })}
      </p>
      {away ? (
        <button type="button" class="button button-primary" data-testid="go-available" onClick={() => void desk.setPresence("available", null)}>
          {t("empty.goAvailable")}
        </button>
      ) : (
        <p class="muted empty-keys">
          <kbd>Alt A</kbd> {t("empty.keyAccept")} <kbd>?</kbd> {t("empty.keyHelp")}
        </p>
      )}
      <QueueGlance />
    </section>
  );
};
