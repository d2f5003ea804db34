import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { timeline } from "../session/timeline.ts";
import { useWidget, useWidgetState } from "./context.ts";
import { EarlierRows } from "./earlier-rows.tsx";
import { Choices } from "./choices.tsx";
import { DownIcon } from "./icons.tsx";
import { useLate } from "./late.ts";
import { LogRow } from "./log-row.tsx";
import { StartingBubble } from "./starting-bubble.tsx";
import { Typing } from "./typing.tsx";
import { WaitingCard } from "./waiting-card.tsx";

/** Nearer to the end than this counts as reading the newest. */
const nearEndPx = 80;

/** The conversation. Stays at the end while the reader is there, and does not move when the reader is elsewhere. */
export function Log() {
  const { t } = useWidget();
  const { conversation, outbox, newFromSeq, starting, busy, shown } = useWidgetState();
  const rows = useMemo(() => timeline(conversation, outbox, newFromSeq), [conversation, outbox, newFromSeq]);
  const list = useRef<HTMLDivElement>(null);
  const [atEnd, setAtEnd] = useState(true);
  const toEnd = () => list.current?.scrollTo({ top: list.current.scrollHeight });
  const typing = conversation?.typing ?? null;
  const own = outbox.length;
  useLayoutEffect(() => {
    if (atEnd) toEnd();
  }, [rows, typing, shown, starting, busy]);
  // Who writes wants to see it.
  useLayoutEffect(() => {
    if (own > 0) toEnd();
  }, [own]);
  // The frame around the log changes its height (keyboard, banners, rating): the end stays where it was.
  const stay = useRef(atEnd);
  stay.current = atEnd;
  useLayoutEffect(() => {
    const sizes = new ResizeObserver(() => stay.current && toEnd());
    if (list.current !== null) sizes.observe(list.current);
    return () => sizes.disconnect();
  }, []);
  // What is put above the reader moves nothing that they see. Browsers see to it themselves, but not at the very top.
  const begins = conversation?.begins;
  const tall = useRef<[number | undefined, number]>([begins, 0]);
  useLayoutEffect(() => {
    const frame = list.current;
    if (frame === null) return;
    const [was, height] = tall.current;
    if (begins !== was && frame.scrollTop === 0) frame.scrollTop = frame.scrollHeight - height;
    tall.current = [begins, frame.scrollHeight];
  }, [rows]);
  const height = useRef(0);
  const scrolled = () => {
    const { scrollHeight = 0, scrollTop = 0, clientHeight = 0 } = list.current ?? {};
    const resized = clientHeight !== height.current;
    height.current = clientHeight;
    // Not the reader moved, the frame did; whoever was at the end stays there.
    if (resized && stay.current) return toEnd();
    setAtEnd(scrollHeight - scrollTop - clientHeight < nearEndPx);
  };
  return (
    <div class="log-frame">
      <div class="log" ref={list} onScroll={scrolled} role="log" aria-live="polite" aria-label={t("log")} tabIndex={0} data-testid="log">
        <div class="log-rows">
          <EarlierRows />
          {rows.map((row) => <LogRow key={row.key} row={row} />)}
          {starting !== null && <StartingBubble text={starting} />}
          {busy !== null && <LateBusy />}
          <Choices />
          <WaitingCard />
          {typing !== null && <Typing name={typing.name} />}
        </div>
      </div>
      {!atEnd && (
        <button type="button" class="to-end" data-testid="to-end" aria-label={t("toEnd")} title={t("toEnd")} onClick={toEnd}><DownIcon /></button>
      )}
    </div>
  );
}

function LateBusy() {
  const late = useLate(() => import("../busy/card.tsx"));
  return late && <late.BusyCard />;
}
