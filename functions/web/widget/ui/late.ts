import { useEffect, useState } from "preact/hooks";
import { noticeMs } from "../session/notice-board.ts";
import { useWidget } from "./context.ts";

/** A part of the chat that is loaded when it is first needed; null until then. Without a network it says so and `onFailed` puts it away. */
export function useLate<T>(load: () => Promise<T>, onFailed?: () => void): T | null {
  const { session } = useWidget();
  const [part, setPart] = useState<T | null>(null);
  useEffect(() => {
    load().then((loaded) => setPart(() => loaded), () => {
      session.notices.put("failed", noticeMs);
      onFailed?.();
    });
  }, []);
  return part;
}
