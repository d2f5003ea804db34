import { describe, expect, it } from "vitest";
import { bubbles, chatting, reload, stage, texts, until } from "../../test/widget-stage.ts";

const picture = (name = "a.png", content = "picture") => new File([content], name, { type: "image/png" });
const uploads = () => stage.server.calls.filter((call) => call.endsWith("/attachments")).length;
const stored = () => stage.server.latest.messages.flatMap((message) => message.attachments ?? []).map(({ name }) => name);

describe("files", () => {
  it("send_WithPictures_DeliversThemInOneMessage", async () => {
    const session = await chatting();
    await session.files.choose([picture("a.png"), picture("b.png", "other")]);
    expect(session.state.value.tray.map(({ name }) => name)).toEqual(["a.png", "b.png"]);
    expect(Object.keys(session.state.value.previews)).toHaveLength(2);
    session.send("look");
    expect(session.state.value.tray).toEqual([]);
    await until(() => bubbles(session).at(-1)?.files.every(({ url }) => url !== "") === true && texts(session).includes("look:sent"));
    expect(stored()).toEqual(["a.png", "b.png"]);
    expect(session.state.value.previews).toEqual({});
  });

  it("send_CutInEveryWay_DeliversExactlyOnce", async () => {
    const session = await chatting();
    stage.server.instead.push(
      { call: "/attachments", answer: "cut" }, { call: "/attachments", answer: "handle, then cut" }, { call: "/attachments", answer: { status: 503, body: { code: "scanner_unavailable" } } },
      { call: "POST /api/conversations", answer: "handle, then cut" },
    );
    await session.files.choose([picture()]);
    session.send("");
    session.send("after");
    await until(() => texts(session).join() === "hello:sent,:sent,after:sent");
    expect(stored()).toEqual(["a.png"]);
    expect(stage.server.latest.files.size).toBe(1);
  });

  it("reload_InTheMiddle_GoesOnUnderTheSameIds", async () => {
    const session = await chatting();
    await session.files.choose([picture("a.png"), picture("b.png", "other")]);
    for (let i = 0; i < 40; i++) stage.server.instead.push({ call: "/attachments", answer: "cut" });
    session.send("look");
    await until(() => uploads() > 1);
    const after = reload(session);
    expect(bubbles(after).at(-1)?.files).toHaveLength(2);
    stage.server.instead.length = 0;
    await until(() => texts(after).includes("look:sent"));
    expect(stored()).toEqual(["a.png", "b.png"]);
    expect(stage.server.latest.files.size).toBe(2);
  });

  it("reload_FilesInTheTray_AreStillThere", async () => {
    const session = await chatting();
    await session.files.choose([picture()]);
    const after = reload(session);
    expect(after.state.value.tray).toHaveLength(1);
    await until(() => Object.keys(after.state.value.previews).length === 1);
    after.send("");
    await until(() => stored().length === 1);
  });

  it("choose_TooLargeForeignOrTooMany_IsRefusedBeforeAnyCall", async () => {
    const session = await chatting();
    await session.files.choose([new File([new Uint8Array(10 * 1024 * 1024 + 1)], "big.png", { type: "image/png" })]);
    expect(session.state.value.trayProblem).toEqual({ code: "attachment_too_large", name: "big.png" });
    await session.files.choose([new File(["x"], "a.svg", { type: "image/svg+xml" })]);
    expect(session.state.value.trayProblem?.code).toBe("attachment_type_not_allowed");
    await session.files.choose(Array.from({ length: 6 }, (_, i) => picture(`${i}.png`)));
    expect(session.state.value).toMatchObject({ trayProblem: { code: "attachments_max" }, tray: { length: 5 } });
    expect(uploads()).toBe(0);
  });

  it("discard_WhileItUploads_SendsNothingOfIt", async () => {
    const session = await chatting();
    await session.files.choose([picture()]);
    for (let i = 0; i < 40; i++) stage.server.instead.push({ call: "/attachments", answer: "cut" });
    session.send("oops");
    await until(() => uploads() > 0);
    session.chat?.discard(bubbles(session).at(-1)?.key ?? "");
    stage.server.instead.length = 0;
    session.send("after");
    await until(() => texts(session).includes("after:sent"));
    expect(texts(session)).toEqual(["hello:sent", "after:sent"]);
    expect(stored()).toEqual([]);
  });

  it("send_RefusedByTheScanner_SaysSoAndKeepsTheRestGoing", async () => {
    const session = await chatting();
    stage.server.instead.push({ call: "/attachments", answer: { status: 422, body: { code: "attachment_rejected" } } });
    await session.files.choose([picture()]);
    session.send("bad");
    session.send("good");
    await until(() => texts(session).includes("good:sent"));
    expect(bubbles(session).find(({ text }) => text === "bad")).toMatchObject({ delivery: "failed", failure: "attachment_rejected" });
  });

  it("sendWithout_TheRefusedOfTwo_SendsTheOther", async () => {
    const session = await chatting();
    await session.files.choose([picture("good.png", "good"), picture("bad.png", "bad")]);
    const kept = session.state.value.tray.map(({ clientAttachmentId }) => clientAttachmentId);
    stage.server.refusedFiles.add("bad.png");
    session.send("both");
    await until(() => texts(session).includes("both:failed"));
    expect(bubbles(session).at(-1)?.files.map((file) => file.stored)).toEqual([true, false]);
    session.chat?.sendWithout(bubbles(session).at(-1)?.key ?? "", kept[1] ?? "");
    await until(() => texts(session).includes("both:sent"));
    expect(stored()).toEqual(["good.png"]);
    expect(await stage.bytes.get(kept[1] ?? "")).toBeNull();
  });

  it("send_SweptBeforeItsMessage_IsUploadedOnceMore", async () => {
    const session = await chatting();
    await session.files.choose([picture()]);
    const post = `POST /api/conversations/${stage.server.latest.head.conversationId}/messages`;
    stage.server.instead.push({ call: post, answer: "cut" }, { call: post, answer: { status: 400, body: { code: "unknown_attachment" } } });
    session.send("late");
    await until(() => texts(session).includes("late:sent"));
    expect(uploads()).toBe(2);
    expect(stored()).toEqual(["a.png"]);
  });

  it("send_ClosedMeanwhile_TakesTheFilesAlong", async () => {
    const session = await chatting();
    await session.files.choose([picture()]);
    stage.server.latest.head.state = "closed";
    session.send("too late");
    await until(() => texts(session).includes("too late:failed"));
    const files = session.state.value.outbox.flatMap(({ attachments = [] }) => attachments);
    session.newChat("too late", files.map(({ attachmentId: _, ...file }) => file));
    expect(session.state.value).toMatchObject({ screen: "welcome", draft: "too late", tray: { length: 1 } });
    session.begin("too late");
    await until(() => session.state.value.screen === "chat" && stage.server.conversations.size === 2);
    session.send("");
    await until(() => stored().length === 1);
  });
});
