import { resumeToken, type EmbedSettings } from "../protocol.ts";

/** Reads what the loader put after `#`. Opened by itself, the frame is a full-page chat with its own origin as host. */
export function readSettings(location: Location): EmbedSettings {
  const hash = location.hash.slice(1);
  const resume = resumeToken(location.hash);
  const given = resume === null ? parse(decodeURIComponent(hash)) : {};
  const theme = given.theme === "light" || given.theme === "dark" ? given.theme : "auto";
  return {
    host: text(given.host) ?? location.origin,
    queue: text(given.queue) ?? "support",
    locale: text(given.locale),
    theme,
    identityToken: text(given.identityToken),
    resume,
    page: { url: text(given.page?.url) ?? location.href.split("#")[0] ?? "", title: text(given.page?.title) ?? "" },
  };
}

function parse(json: string): Partial<EmbedSettings> {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null ? (value as Partial<EmbedSettings>) : {};
  } catch {
    // No hash, or not ours: the defaults hold.
    return {};
  }
}

const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);
