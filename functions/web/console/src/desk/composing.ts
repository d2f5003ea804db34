import type { Conversation } from "../wire/contract.ts";
import type { ComposerMode } from "./state.ts";

const open: ReadonlySet<string> = new Set(["active", "idle"]);

/**
 * What somebody may write in a conversation, the usual first. Only who the customer sees may answer; everybody else speaks to colleagues.
 * `watches`: a supervisor may whisper without being in it.
 */
export const modesFor = ({ state }: Conversation, role: Conversation["role"], watches: boolean): readonly ComposerMode[] => {
  if (role === "owner") return state === "wrapUp" ? ["note"] : ["reply", "note"];
  if (!open.has(state)) return [];
  if (role === "conferencing" || role === "supervising") return ["reply", "whisper"];
  if (role === "consulting" || role === "monitoring" || watches) return ["whisper"];
  return [];
};
