import { describe, expect, it } from "vitest";
import { draftOf } from "../src/desk/state.ts";
import { givenDesk, type Given } from "./desk-given.ts";

const picture = (name: string, bytes = 3, type = "image/png"): File => new File([new Uint8Array(bytes)], name, { type });

const withFiles = async (...files: File[]): Promise<Given> => {
  const given = await givenDesk((center) => center.hold("emma"));
  await given.desk.filing.choose("emma", files);
  return given;
};

const bodies = (given: Given) => given.center.entries.get("emma")?.map(({ text, attachments, choices }) => ({ text, attachments, choices }));

describe("files", () => {
  it("send_FilesAndChoices_GoWithTheText_Once", async () => {
    const given = await withFiles(picture("a.png"), picture("b.png"));
    given.desk.store.dispatch({ type: "drafted", conversationId: "emma", draft: { choices: [" Yes ", "", "No"] } });
    given.desk.send("emma", "reply", "look");
    await given.settle();
    expect(given.center.uploads).toEqual(["a.png", "b.png"]);
    expect(bodies(given)).toEqual([{ text: "look", attachments: ["a1", "a2"], choices: ["Yes", "No"] }]);
    expect(draftOf(given.state(), "emma")).toMatchObject({ reply: "", files: [], choices: null });
  });

  it("send_AnswerLost_UploadsNothingAgain", async () => {
    const given = await withFiles(picture("a.png"));
    given.center.trouble("POST /api/conversations/emma/messages", "handle, then cut");
    given.desk.send("emma", "reply", "");
    await given.settle(60_000);
    expect(given.center.uploads).toEqual(["a.png"]);
    expect(bodies(given)).toHaveLength(1);
  });

  it("send_ScannerRefuses_IsShownAndNothingIsSaid", async () => {
    const given = await withFiles(picture("a.png"));
    given.center.trouble("POST /api/conversations/emma/attachments", { status: 422, code: "attachment_rejected" });
    given.desk.send("emma", "reply", "look");
    await given.settle();
    expect(bodies(given)).toBeUndefined();
    expect(given.state().pending["emma"]?.map(({ failed, files }) => [failed, files.length])).toEqual([["attachment_rejected", 1]]);
  });

  it("send_Note_LeavesFilesWithTheReply", async () => {
    const given = await withFiles(picture("a.png"));
    given.desk.send("emma", "note", "between us");
    await given.settle();
    expect(given.center.uploads).toEqual([]);
    expect(draftOf(given.state(), "emma").files).toHaveLength(1);
  });

  it.each([
    ["too large", picture("big.png", 10 * 1024 * 1024 + 1), "notice.attachment_too_large"],
    ["empty", picture("none.png", 0), "notice.attachment_empty"],
    ["of another kind", picture("x.exe", 3, "application/x-msdownload"), "notice.attachment_type_not_allowed"],
  ])("choose_What_Is_%s_IsSaidAndLeftOut", async (_, file, key) => {
    const given = await withFiles(file);
    expect(given.state().notices.map((notice) => [notice.key, notice.values["name"]])).toEqual([[key, file.name]]);
    expect(draftOf(given.state(), "emma").files).toEqual([]);
  });

  it("choose_SixFiles_LeavesOneOut", async () => {
    const given = await withFiles(...[1, 2, 3, 4, 5, 6].map((n) => picture(`${n}.png`)));
    expect(draftOf(given.state(), "emma").files).toHaveLength(5);
    expect(given.state().notices.map(({ key }) => key)).toEqual(["notice.too_many_attachments"]);
  });

  it("remove_ChosenFile_LeavesNoBytes", async () => {
    const given = await withFiles(picture("a.png"));
    const id = draftOf(given.state(), "emma").files[0]?.clientAttachmentId ?? "";
    expect(await given.desk.filing.courier.bytesOf(id)).not.toBeNull();
    given.desk.filing.remove("emma", id);
    expect(await given.desk.filing.courier.bytesOf(id)).toBeNull();
  });
});
