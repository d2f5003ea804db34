import { describe, expect, it } from "vitest";
import { createTranslator } from "../../shared/i18n/translator.ts";
import { actionText, figures, noticeText, queueName, stateText } from "../view/facts.ts";
import { en } from "../words/en.ts";
import { ja } from "../words/ja.ts";
import { queue } from "./given.ts";

const t = createTranslator("en", { en, ja });
const now = new Date(2026, 10, 20, 10, 0);

describe("facts of a queue", () => {
  it("figures_SomebodyFree_PromiseNoWaiting", () => {
    expect(figures(queue(), now, t)).toEqual([
      ["Waiting time", "no waiting"],
      ["Waiting now", "nobody"],
      ["Free to talk", "1 person"],
    ]);
  });

  it("figures_UnknownWait_SaySo", () => {
    const busy = queue({ state: "busy", waiting: 2, estimatedWaitSeconds: null, operators: { available: 0, busy: 2, away: 0 } });
    expect(figures(busy, now, t).map(([, value]) => value)).toEqual(["not known yet", "2 people", "nobody right now"]);
  });

  it("figures_Closed_AreNone", () => expect(figures(queue({ state: "closed" }), now, t)).toEqual([]));

  it("stateText_ClosedWithOpening_NamesIt", () => {
    const opensAt = new Date(2026, 10, 21, 9, 0).toISOString();
    expect(stateText(queue({ state: "closed", opensAt }), now, t)).toBe("Opens tomorrow 09:00.");
  });

  it("stateText_BusyWithoutAnybodyBusy_DoesNotClaimThatTheyTalk", () => {
    const state = (busy: number) => stateText(queue({ state: "busy", operators: { available: 0, busy, away: 1 } }), now, t);
    expect(state(2)).toContain("talking");
    expect(state(0)).toContain("back");
  });

  it("notice_AndAction_SayWhatOneWouldMeet", () => {
    expect(noticeText(queue(), t)).toBeNull();
    expect(actionText(queue(), t)).toBe("Start chat");
    expect(actionText(queue({ limit: "callBack" }), t)).toBe("Ask for a call back");
    expect(actionText(queue({ limit: "leaveMessage" }), t)).toBe("Leave a message");
    expect(noticeText(queue({ state: "closed" }), t)).toContain("answer when we open");
  });

  it("queueName_InTheVisitorsLanguage_WhereThereIsOne", () => {
    const named = queue({ names: { en: "Support", ja: "サポート" } });
    expect(queueName(named, createTranslator("ja", { en, ja }))).toBe("サポート");
    expect(queueName(queue({ names: { en: null, ja: "サポート" } }), t)).toBe("Support");
  });
});
