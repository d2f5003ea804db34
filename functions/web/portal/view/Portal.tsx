import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { clockTime } from "../../shared/i18n/times.ts";
import { createTranslator, type Locale } from "../../shared/i18n/translator.ts";
import type { FeedState, QueueFeed } from "../feed/queue-feed.ts";
import { en } from "../words/en.ts";
import { ja } from "../words/ja.ts";
import { chatAddress, type Text } from "./facts.ts";
import { QueueCard } from "./QueueCard.tsx";

/** "Today" and "tomorrow" change while a page stays open. */
const clockEveryMs = 30_000;

export interface PortalProps {
  readonly feed: QueueFeed;
  readonly began: Locale;
  readonly remember: (locale: Locale) => void;
}

export const Portal = ({ feed, began, remember }: PortalProps): JSX.Element => {
  const [locale, setLocale] = useState(began);
  const [state, setState] = useState(feed.state.value);
  const [now, setNow] = useState(() => new Date());
  const t = useMemo(() => createTranslator(locale, { en, ja }), [locale]);
  useEffect(() => {
    setState(feed.state.value);
    return feed.state.subscribe(() => (setState(feed.state.value), setNow(new Date())));
  }, [feed]);
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), clockEveryMs);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = t("title");
  }, [locale, t]);
  const speak = (next: Locale): void => {
    setLocale(next);
    remember(next);
  };
  return (
    <>
      <header class="top">
        <div>
          <h1>{t("title")}</h1>
          <p>{t("hint")}</p>
        </div>
        <LanguageSwitch locale={locale} speak={speak} t={t} />
      </header>
      <main>
        <Trouble state={state} retry={() => void feed.refresh(true)} t={t} />
        <Queues state={state} now={now} t={t} />
      </main>
    </>
  );
};

const LanguageSwitch = ({ locale, speak, t }: { readonly locale: Locale; readonly speak: (next: Locale) => void; readonly t: Text }): JSX.Element => (
  <div class="languages" role="group" aria-label={t("language")} data-testid="language">
    {(["en", "ja"] as const).map((each) => (
      <button key={each} type="button" lang={each} aria-pressed={each === locale} data-testid={`language-${each}`} onClick={() => speak(each)}>
        {each === "en" ? "English" : "日本語"}
      </button>
    ))}
  </div>
);

const Queues = ({ state, now, t }: { readonly state: FeedState; readonly now: Date; readonly t: Text }): JSX.Element => {
  if (state.queues === null)
    return state.failing || state.offline ? (
      <p class="center">
        <a class="button" href={chatAddress(null, t)} data-testid="start">
          {t("write")}
        </a>
      </p>
    ) : (
      <p class="center muted" role="status" data-testid="loading">
        {t("loading")}
      </p>
    );
  if (state.queues.length === 0)
    return (
      <p class="center muted" data-testid="empty">
        {t("empty")}
      </p>
    );
  return (
    <>
      <ul class="queues" data-testid="queues" aria-live="polite" data-live={state.live}>
        {state.queues.map((queue) => (
          <QueueCard key={queue.queue} queue={queue} now={now} t={t} />
        ))}
      </ul>
      {state.live && <p class="center muted small">{t("live")}</p>}
    </>
  );
};

/** Old figures are shown as old: a guess about now would be worse. */
const Trouble = ({ state, retry, t }: { readonly state: FeedState; readonly retry: () => void; readonly t: Text }): JSX.Element | null => {
  if (!state.failing && !state.offline) return null;
  const time = clockTime(new Date(state.atMs), t.locale);
  const key = state.offline ? "offline" : "problem";
  return (
    <div class="problem" role="alert" data-testid="problem" data-kind={key}>
      <p>{state.queues === null ? t(key) : t(`${key}.old`, { time })}</p>
      <button type="button" onClick={retry} data-testid="retry">
        {t("retry")}
      </button>
    </div>
  );
};
