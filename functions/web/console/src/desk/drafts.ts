import type { DeskEvent } from "./events.ts";
import { type DeskState, type Draft, emptyDraft } from "./state.ts";
import type { Store } from "./store.ts";

const key = "cf.console.drafts";

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

const parse = (content: string | null): readonly (readonly [string, Draft])[] => {
  try {
    const json: unknown = JSON.parse(content ?? "{}");
    if (typeof json !== "object" || json === null) return [];
    return Object.entries(json as Readonly<Record<string, Partial<Draft>>>).map(([id, { mode, reply, note, whisper, files, choices }]) => [
      id,
      {
        mode: mode === "note" ? "note" : "reply",
        reply: textOf(reply),
        note: textOf(note),
        whisper: textOf(whisper),
        files: Array.isArray(files) ? files : [],
        choices: Array.isArray(choices) ? choices.map(textOf) : null,
      },
    ]);
  } catch {
    // Written by something else: nothing to take up.
    return [];
  }
};

/** Takes up what was being written before the page was loaded again. */
export const restoreDrafts = (store: Store<DeskState, DeskEvent>, session: Storage): void => {
  for (const [conversationId, draft] of parse(session.getItem(key))) store.dispatch({ type: "drafted", conversationId, draft });
};

/** Keeps half-written texts in the tab's own storage, which ends with the tab and is wiped at sign-out. */
export const keepDrafts = (state: DeskState, session: Storage): void => {
  const written = Object.entries(state.drafts).filter(
    ([, { mode, reply, note, whisper, files, choices }]) =>
      reply + note + whisper !== "" || mode !== emptyDraft.mode || files.length > 0 || choices !== null,
  );
  if (written.length === 0) session.removeItem(key);
  else session.setItem(key, JSON.stringify(Object.fromEntries(written)));
};
