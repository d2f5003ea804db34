import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { dayName } from "../../../shared/i18n/times.ts";
import { linesOf } from "../conversation/days.ts";
import { newestOfEach, reachedBy } from "../conversation/marks.ts";
import { conversationOf } from "../desk/state.ts";
import { emptyThread, isFromCustomer } from "../conversation/thread.ts";
import { nameOf } from "../words/phrases.ts";
import { useBench, useDesk } from "./bench.ts";
import { Entry } from "./Entry.tsx";
import { Icon } from "../../../staff/view/icons.tsx";
import { PendingEntry } from "./PendingEntry.tsx";

/** Nearer to an edge than this counts as being there. */
const edgePx = 80;
const none: readonly never[] = [];

export const Timeline = ({ id }: { readonly id: string }): JSX.Element => {
  const { desk, words: t } = useBench();
  const thread = useDesk((state) => state.threads[id] ?? emptyThread);
  const pending = useDesk((state) => state.pending[id] ?? none);
  const typing = useDesk((state) => (state.typingUntilMs[id] ?? 0) > Date.now());
  const customer = useDesk((state) => state.held.find((each) => each.conversationId === id)?.customer ?? state.opened[id]?.customer ?? null);
  const marks = useDesk((state) => conversationOf(state, id)?.marks ?? null);
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const before = useRef({ heightPx: 0, first: "" });
  const [unseen, setUnseen] = useState(0);
  const lines = useMemo(() => linesOf(thread.entries), [thread.entries]);
  const inWords = useMemo(() => newestOfEach(thread.entries, marks), [thread.entries, marks]);
  const unsent = pending.filter((item) => !thread.entries.some((entry) => entry.clientMessageId === item.clientMessageId));
  const first = thread.entries[0]?.messageId ?? "";
  const last = thread.entries.at(-1);

  const toEnd = (): void => {
    box.current?.scrollTo({ top: box.current.scrollHeight });
    setUnseen(0);
  };
  // What is read stays where it is while older entries arrive above it; whoever is at the end stays at the end.
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const grewAbove = before.current.first !== "" && before.current.first !== first;
    if (grewAbove && !atEnd.current) element.scrollTop += element.scrollHeight - before.current.heightPx;
    else if (atEnd.current) element.scrollTop = element.scrollHeight;
    before.current = { heightPx: element.scrollHeight, first };
  }, [lines, unsent.length, typing, first]);
  useEffect(() => {
    if (!atEnd.current && last !== undefined && isFromCustomer(last)) setUnseen((count) => count + 1);
  }, [last?.messageId]);
  // A pane that changes its height (composer, keyboard of a phone) keeps the end in view.
  useEffect(() => {
    const element = box.current;
    if (element === null || !("ResizeObserver" in window)) return undefined;
    const observer = new ResizeObserver(() => {
      if (atEnd.current) element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    // So do pictures that come in after their messages.
    if (element.firstElementChild !== null) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, []);
  // The sign of typing goes away by itself.
  const [, redraw] = useState(0);
  useEffect(() => {
    if (!typing) return undefined;
    const timer = setTimeout(() => redraw((count) => count + 1), 6_100);
    return () => clearTimeout(timer);
  });

  const onScroll = (): void => {
    const element = box.current;
    if (element === null) return;
    atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < edgePx;
    if (atEnd.current && unseen > 0) setUnseen(0);
    if (element.scrollTop < edgePx) void desk.threads.older(id).catch(() => undefined);
  };

  return (
    <div class="timeline-frame">
      <div
        class="timeline"
        ref={box}
        onScroll={onScroll}
        tabIndex={0}
        role="log"
        aria-live="off"
        aria-label={t("timeline.label")}
        data-testid="timeline"
      >
        <div class="timeline-inner">
          {thread.loadingOlder && <p class="timeline-edge muted">{t("timeline.loading")}</p>}
          {thread.loaded && thread.fromEntry === 0 && <p class="timeline-edge muted">{t("timeline.start")}</p>}
          {!thread.loaded && <p class="timeline-edge muted">{t("timeline.loading")}</p>}
          {lines.map((line) =>
            line.kind === "day" ? (
              <h3 key={line.key} class="day">
                <span>{dayName(new Date(line.at), new Date(desk.serverNowMs()), t.locale)}</span>
              </h3>
            ) : (
              <Entry
                key={line.key}
                conversationId={id}
                message={line.message}
                first={line.first}
                customer={customer}
                reached={reachedBy(line.message, marks)}
                reachedInWords={inWords.includes(line.message.messageId)}
              />
            ),
          )}
          {unsent.map((item) => (
            <PendingEntry key={item.clientMessageId} id={id} item={item} />
          ))}
          {typing && (
            <p class="typing" data-testid="typing">
              <span class="typing-dots" aria-hidden="true">
                <i />
                <i />
                <i />
              </span>
              {t("timeline.isTyping", { name: customer === null ? t("customer.visitor") : nameOf(customer, t) })}
            </p>
          )}
        </div>
      </div>
      {unseen > 0 && (
        <button type="button" class="to-end" data-testid="to-end" onClick={toEnd}>
          <Icon name="down" class="small" />
          {t("timeline.newBelow", { count: unseen })}
        </button>
      )}
    </div>
  );
};
