import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { operatorName } from "../desk/state.ts";
import { isNote } from "../conversation/thread.ts";
import { type Row, rowsOf, type Section, sections } from "../work/rows.ts";
import { slaChip } from "../work/sla.ts";
import { briefWords, clockSpan, nameOf, slaName, span } from "../words/phrases.ts";
import type { WordKey } from "../words/words.ts";
import { Avatar } from "../../../staff/view/Avatar.tsx";
import { useBench, useDesk, useDispatch, useNow, useWords, useQueueName } from "./bench.ts";
import { NothingSelected } from "./Empty.tsx";
import { channelIcon, Icon } from "../../../staff/view/icons.tsx";
import { Offers } from "./Offers.tsx";
import { isWide } from "./width.ts";

const titles: Readonly<Record<Section, WordKey>> = {
  reply: "work.reply",
  answered: "work.answered",
  helping: "work.helping",
  quiet: "work.quiet",
  wrapUp: "work.wrapUp",
};

const countedMs = 600_000;

export const SlaChip = ({ row, nowMs }: { readonly row: Pick<Row, "conversation">; readonly nowMs: number }): JSX.Element | null => {
  const t = useWords();
  const over = row.conversation.state === "wrapUp" || row.conversation.state === "closed";
  const chip = over ? null : slaChip(row.conversation.sla, nowMs);
  if (chip === null) return null;
  // Minutes that run out are counted visibly.
  const time = Math.abs(chip.leftMs) < countedMs ? clockSpan(Math.abs(chip.leftMs)) : span(Math.abs(chip.leftMs), t);
  const words = chip.tone === "breached" ? t("sla.late", { time }) : chip.tone === "paused" ? t("sla.paused") : t("sla.left", { time });
  return (
    <span class={`chip sla-${chip.tone}`} data-testid="sla" data-tone={chip.tone} title={`${slaName(row.conversation.sla?.kind ?? "", t)}: ${words}`}>
      <Icon name="clock" class="tiny" />
      <span class="visually-hidden">{slaName(row.conversation.sla?.kind ?? "", t)} </span>
      {words}
    </span>
  );
};

const Said = ({ row }: { readonly row: Row }): JSX.Element => {
  const t = useWords();
  const said = row.preview;
  const me = useDesk((state) => state.me?.id ?? "");
  const colleague = useDesk((state) => operatorName(state, said?.author.id ?? null));
  if (said === null) return <span class="item-said muted">{t("work.noWords")}</span>;
  const theirs = said.author.id === me ? t("work.you") : t("work.colleague", { name: colleague ?? "" });
  const who = isNote(said) ? t(said.kind === "whisper" ? "work.whisper" : "work.note") : said.author.role === "operator" ? theirs : "";
  return (
    <span class="item-said">
      {who !== "" && <span class="item-who">{who} </span>}
      {briefWords(said, t)}
    </span>
  );
};

const Item = ({ row, place, nowMs }: { readonly row: Row; readonly place: number; readonly nowMs: number }): JSX.Element => {
  const { desk, words: t } = useBench();
  const dispatch = useDispatch();
  const { conversation, unread } = row;
  const id = conversation.conversationId;
  const selected = useDesk((state) => state.selected === id);
  const typing = useDesk((state) => (state.typingUntilMs[id] ?? 0) > Date.now());
  const queue = useQueueName(conversation.queue);
  const name = nameOf(conversation.customer, t);
  const open = (): void => {
    desk.select(id);
    if (isWide()) dispatch({ type: "composerFocused", conversationId: id, mode: desk.store.state.drafts[id]?.mode ?? "reply" });
  };
  return (
    <li>
      <button
        type="button"
        class="item"
        aria-current={selected ? "true" : undefined}
        data-testid="work-item"
        data-conversation-id={id}
        data-section={row.section}
        data-unread={unread}
        onClick={open}
      >
        <span class="item-face">
          <Avatar name={name} />
          <span class="item-channel">
            <Icon name={channelIcon(conversation.channel)} class="tiny" />
          </span>
        </span>
        <span class="item-words">
          <span class="item-line">
            <strong class="item-name">{name}</strong>
            {row.waitingSince !== null && (
              <span class="item-age" data-testid="work-age" title={t("work.waiting")}>
                {span(nowMs - Date.parse(row.waitingSince), t)}
              </span>
            )}
          </span>
          <span class="item-line">
            {typing ? <span class="item-said typing-words">{t("timeline.typing")}</span> : <Said row={row} />}
            {unread > 0 && (
              <span class="unread" data-testid="unread">
                {unread}
                <span class="visually-hidden"> {t("work.unread", { count: unread })}</span>
              </span>
            )}
          </span>
          <span class="item-line item-chips">
            {row.section === "helping" ? (
              <span class="chip chip-plain">{conversation.role === null ? "" : t(`role.${conversation.role}` as WordKey)}</span>
            ) : (
              <SlaChip row={row} nowMs={nowMs} />
            )}
            {conversation.callBack !== null && (
              <span class="chip chip-plain" data-testid="call-back">
                <Icon name="phone" class="tiny" />
              </span>
            )}
            <span class="chip chip-plain">{queue}</span>
            <span class="grow" />
            {place < 9 && (
              <kbd class="item-key" aria-hidden="true">
                {place + 1}
              </kbd>
            )}
          </span>
        </span>
      </button>
    </li>
  );
};

export const WorkList = ({ withOffers, alone }: { readonly withOffers: boolean; readonly alone: boolean }): JSX.Element => {
  const t = useWords();
  const Landmark = alone ? "main" : "nav";
  const nowMs = useNow();
  const held = useDesk((state) => state.held);
  const threads = useDesk((state) => state.threads);
  const readSeqs = useDesk((state) => state.readSeqs);
  const loaded = useDesk((state) => state.listReady);
  const offered = useDesk((state) => state.offers.length > 0);
  const rows = useMemo(() => rowsOf(held, threads, readSeqs), [held, threads, readSeqs]);
  return (
    <Landmark class="list" aria-label={t("work.title")} data-testid="work-list">
      {withOffers && <Offers />}
      {!loaded && <Skeleton />}
      {loaded && rows.length === 0 && alone && !offered && <NothingSelected loading={false} />}
      {loaded && rows.length === 0 && !alone && (
        <p class="list-empty muted" data-testid="work-empty">
          {t("work.empty")}
        </p>
      )}
      {loaded &&
        sections.map((section) => {
          const inside = rows.filter((row) => row.section === section);
          return inside.length === 0 ? null : (
            <section key={section} aria-label={t(titles[section])}>
              <h2 class="list-heading">
                {t(titles[section])} <span class="muted">{inside.length}</span>
              </h2>
              <ul>
                {inside.map((row) => (
                  <Item key={row.conversation.conversationId} row={row} place={rows.indexOf(row)} nowMs={nowMs} />
                ))}
              </ul>
            </section>
          );
        })}
    </Landmark>
  );
};

const Skeleton = (): JSX.Element => (
  <div class="skeletons" aria-hidden="true">
    <i />
    <i />
    <i />
  </div>
);
