import { afterEach, describe, expect, it, vi } from "vitest";
import { givenDesk } from "./desk-given.ts";

afterEach(() => vi.useRealTimers());

const command = (to: { queue: string } | { operator: string }) => ({ commandId: "t1", to, note: " " });

describe("moves", () => {
  it("transfer_ToAQueue_LeavesTheListAndGoesOnToTheNext", async () => {
    const { desk, state, settle } = await givenDesk((each) => (each.hold("emma"), each.hold("omar")));
    desk.select("emma");
    expect(await desk.moves.transfer("emma", command({ queue: "sales" }))).toBeNull();
    await settle();
    expect(state().held.map((each) => each.conversationId)).toEqual(["omar"]);
    expect(state().selected).toBe("omar");
  });

  it("transfer_ToAColleague_StaysOursUntilTheyAccept", async () => {
    const { desk, state, settle } = await givenDesk((each) => each.hold("emma"));
    await desk.moves.transfer("emma", command({ operator: "ken" }));
    await settle();
    expect(state().held.map((each) => each.conversationId)).toEqual(["emma"]);
    expect(state().notices.at(-1)?.key).toBe("notice.transfer_asked");
  });

  it.each(["target_closed", "target_not_routable", "not_owner"])("transfer_%s_IsAnsweredWithItsWords", async (code) => {
    const { center, desk } = await givenDesk((each) => each.hold("emma"));
    center.trouble("/transfer", { status: 409, code });
    expect(await desk.moves.transfer("emma", command({ queue: "sales" }))).toBe(`notice.${code}`);
  });

  it("transfer_AnswerLost_IsRepeatedUnderTheSameCommand", async () => {
    const { center, desk, settle } = await givenDesk((each) => each.hold("emma"));
    center.trouble("/transfer", "cut");
    const moving = desk.moves.transfer("emma", command({ operator: "ken" }));
    await settle(500);
    expect(await moving).toBeNull();
    expect(center.calls.filter((call) => call.endsWith("/transfer"))).toHaveLength(2);
  });

  it("close_ThenDone_GoesThroughWrapUp", async () => {
    const { desk, state, settle } = await givenDesk((each) => each.hold("emma"));
    desk.select("emma");
    await desk.moves.close("emma", "solved");
    await settle();
    expect(desk.rows[0]?.section).toBe("wrapUp");
    await desk.moves.wrapUpDone("emma");
    await settle();
    expect(state().held).toEqual([]);
    expect(state().selected).toBeNull();
  });
});
