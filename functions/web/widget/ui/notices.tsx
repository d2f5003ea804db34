import { ConnectionState } from "../../shared/connection/connection-state.ts";
import { useWidget, useWidgetState } from "./context.ts";
import { AlertIcon, OfflineIcon } from "./icons.tsx";

const known = ["rate_limited", "chat_expired", "link_expired", "scanner_unavailable", "too_late_to_withdraw", "already_sent", "attachNot"] as const;

/** What a person should know about the line or the last attempt, in a sentence. */
export function Notices() {
  const { t } = useWidget();
  const { notice, connection, online, reachable } = useWidgetState();
  const offline = connection === ConnectionState.Offline || !online;
  const key = known.find((code) => code === notice?.code);
  return (
    <div class="strips" aria-live="polite">
      {offline && <p class="strip" data-testid="offline"><OfflineIcon />{t("offline")}</p>}
      {!offline && !reachable && <p class="strip" data-testid="reconnecting"><span class="spinner" />{t("unreachable")}</p>}
      {notice !== null && (
        <p class="strip strip-bad" data-testid="notice" data-code={notice.code}><AlertIcon />{t(key ?? "failed")}</p>
      )}
    </div>
  );
}
