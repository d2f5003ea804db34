import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import type { OpenDesk } from "../desk/open.ts";
import { Attention } from "../offers/attention.ts";
import type { Preferences } from "../../../staff/session/preferences.ts";
import { rowsOf } from "../work/rows.ts";
import { calledIn, nameOf } from "../words/phrases.ts";
import { wordsFor } from "../words/words.ts";
import { type Bench, BenchContext, useBench, useDesk } from "./bench.ts";
import { Shell } from "./Shell.tsx";

/** Sound, title and notifications follow the state; what appears is also said. */
const Watch = ({ attention }: { readonly attention: Attention }): null => {
  const { desk, words: t, preferences } = useBench();
  const offers = useDesk((state) => state.offers);
  const unread = useDesk((state) => rowsOf(state.held, state.threads, state.readSeqs).reduce((sum, row) => sum + row.unread, 0));
  const queueNames = useDesk((state) => state.queueNames);
  const said = useDesk((state) => state.announcement);
  const nameIn = (queue: string): string => (queueNames[queue] === undefined ? queue : calledIn(queueNames[queue], t));
  const newest = offers.at(-1)?.offer;
  useEffect(() => {
    const name = offers[0] === undefined ? "" : nameOf(offers[0].offer.customer, t);
    attention.want({
      offers: offers.map(({ offer }) => ({
        offerId: offer.offerId,
        title: t("live.offer", { name: nameOf(offer.customer, t) }),
        body: t("offer.new", { queue: nameIn(offer.queue) }),
      })),
      unread,
      flashText: t("offer.flash", { name }),
      sound: preferences.sound,
      desktop: preferences.desktop,
    });
  }, [offers, unread, preferences, t, queueNames]);
  useEffect(() => {
    if (newest !== undefined)
      desk.store.dispatch({ type: "announced", urgent: true, key: "live.offer", values: { name: nameOf(newest.customer, t) } });
  }, [newest?.offerId]);
  useEffect(() => {
    if (said?.key === "live.message" || said?.key === "live.connected") attention.ping();
  }, [said?.id]);
  return null;
};

export interface DeskViewProps {
  readonly open: OpenDesk;
  readonly preferences: Preferences;
  readonly prefer: (change: Partial<Preferences>) => void;
  readonly signOut: () => void;
}

export const DeskView = ({ open, preferences, prefer, signOut }: DeskViewProps): JSX.Element => {
  const words = useMemo(() => wordsFor(preferences.locale), [preferences.locale]);
  const attention = useMemo(() => new Attention(words("app.title")), [words]);
  const bench = useMemo<Bench>(
    () => ({
      desk: open.desk,
      board: open.board,
      supervision: open.supervision,
      reports: open.reports,
      custody: open.custody,
      readQueues: open.readQueues,
      resolve: open.resolve,
      words,
      preferences,
      prefer,
      signOut,
    }),
    [open, words, preferences],
  );
  useEffect(() => () => attention.want({ offers: [], unread: 0, flashText: "", sound: false, desktop: false }), [attention]);
  return (
    <BenchContext.Provider value={bench}>
      <Watch attention={attention} />
      <Shell readTargets={open.readTargets} />
    </BenchContext.Provider>
  );
};
