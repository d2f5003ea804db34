import { afterEach, describe, expect, it, vi } from "vitest";
import { roleIn } from "../src/desk/state.ts";
import { reasonName, reasonWord, usualReasons } from "../src/presence/reasons.ts";
import { readOffer, readPresence, readReasons } from "../src/wire/read.ts";
import { rowsOf } from "../src/work/rows.ts";
import { wordsFor } from "../src/words/words.ts";
import { conversation } from "./given.ts";
import { givenDesk } from "./desk-given.ts";

afterEach(() => vi.useRealTimers());

describe("colleagues in a conversation", () => {
  it("invite_Accepted_AsksAtTheDoorOfItsPurpose", async () => {
    const { desk, state, center } = await givenDesk((each) => each.hold("emma"));
    expect(await desk.invitations.invite("emma", "consult", "ken", "Ken", "k1")).toBeNull();
    expect(await desk.invitations.invite("emma", "conference", "mika", "Mika", "k2")).toBeNull();
    expect(center.calls.filter((call) => /consult|conference/.test(call))).toEqual([
      "POST /api/conversations/emma/consult",
      "POST /api/conversations/emma/conference",
    ]);
    expect(state().notices.at(-1)).toMatchObject({ key: "notice.invited", values: { name: "Mika" } });
  });

  it("invite_Refused_IsAnsweredWithItsWords", async () => {
    const { desk, center } = await givenDesk((each) => each.hold("emma"));
    center.trouble("/conference", { status: 409, code: "target_not_routable" });
    expect(await desk.invitations.invite("emma", "conference", "ken", "Ken", "k1")).toBe("notice.target_not_routable");
  });

  it("readConversation_Invitation_IsKeptUntilAnswered", () => {
    expect(conversation("emma", { invitation: { operator: "ken", name: "Ken", purpose: "consult" } }).invitation).toEqual({
      operator: "ken",
      name: "Ken",
      purpose: "consult",
    });
    expect(conversation("emma").invitation).toBeNull();
  });

  it("roleIn_Participant_IsNotTheOwner", async () => {
    const { state } = await givenDesk();
    const helped = conversation("emma", { operator: { id: "ken", name: "Ken" }, participants: [{ operator: "hana", role: "consulting" }] });
    expect(roleIn(state(), helped)).toBe("consulting");
    expect(roleIn(state(), conversation("omar"))).toBe("owner");
    expect(roleIn(state(), conversation("yuki", { operator: { id: "ken" }, role: "owner" }))).toBeNull();
  });

  it("rowsOf_Helping_NeverNagsForAReply", () => {
    expect(rowsOf([conversation("emma", { role: "consulting" })], {}, {})[0]?.section).toBe("helping");
  });

  it("readOffer_WithoutPurpose_IsWorkOrAHandover", () => {
    expect(readOffer({}).purpose).toBe("work");
    expect(readOffer({ from: "ken" }).purpose).toBe("transfer");
    expect(readOffer({ from: "ken", purpose: "consult" }).purpose).toBe("consult");
  });
});

describe("reasons", () => {
  const t = wordsFor("ja");
  const own = readReasons([
    { code: "lunch", names: { en: "Lunch break", ja: "昼休み" } },
    { code: "coaching", names: { en: "Coaching" } },
  ]);

  it("reasonWord_Own_WinsOverOurs", () => {
    expect(reasonWord("lunch", own, t)).toBe("昼休み");
    expect(reasonWord("coaching", own, t)).toBe("Coaching");
    expect(reasonWord("lunch", usualReasons, t)).toBe("昼食");
    expect(reasonWord("unheardOf", own, t)).toBe("unheardOf");
  });

  it("reasonName_AwayWithReason_IsTheReason", () => {
    expect(reasonName("away", "lunch", own, t)).toBe("昼休み");
    expect(reasonName("available", null, own, t)).toBe("対応可能");
  });

  it("readPresence_Pending_IsKept", () => {
    expect(readPresence({ status: "available", pendingStatus: "away", pendingReason: "lunch" })).toMatchObject({
      pendingStatus: "away",
      pendingReason: "lunch",
    });
  });
});
