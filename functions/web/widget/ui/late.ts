import { useEffect, useState } from "preact/hooks";
import { loadLate } from "../session/load-late.ts";
import { noticeMs } from "../session/notice-board.ts";
import { useWidget } from "./context.ts";

const againMs = 3_000;

/**
 * A part of the chat that is loaded when it is first needed; null until then. Without a network, one that somebody asked for says so and is
 * put away by `onFailed`; any other is tried until it is there.
 */
export function useLate<T>(load: () => Promise<T>, onFailed?: () => void): T | null {
  const { session } = useWidget();
  const [part, setPart] = useState<T | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const attempt = () => void loadLate(load).then((loaded) => setPart(() => loaded), failed);
    const failed = () => {
      if (onFailed === undefined) return void (timer = setTimeout(attempt, againMs));
      session.notices.put("failed", noticeMs);
      onFailed();
    };
    attempt();
    return () => clearTimeout(timer);
  }, []);
  return part;
}
