import type { JSX } from "preact";
import { standing } from "../desk/state.ts";
import { useBench, useDesk } from "./bench.ts";
import { Icon, type IconName } from "../../../staff/view/icons.tsx";

interface Words {
  readonly kind: "offline" | "unreachable" | "notResponding" | "noSignal" | "polling";
  readonly tone: "warning" | "info";
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  readonly action?: string;
}

/** The one thing that keeps work from arriving, in a sentence, with the one click that ends it. */
export const Banner = (): JSX.Element | null => {
  const { desk, words: t } = useBench();
  const link = useDesk((state) => state.link);
  const reachable = useDesk((state) => state.reachable);
  const now = useDesk(standing);
  const words = ((): Words | null => {
    if (link === "offline") return { kind: "offline", tone: "warning", icon: "link", title: t("banner.offline"), text: t("banner.offline.text") };
    if (!reachable) return { kind: "unreachable", tone: "warning", icon: "link", title: t("banner.unreachable"), text: t("banner.unreachable.text") };
    if (now === "notResponding")
      return {
        kind: "notResponding",
        tone: "warning",
        icon: "warning",
        title: t("banner.notResponding"),
        text: t("banner.notResponding.text"),
        action: t("banner.back"),
      };
    if (now === "noSignal")
      return {
        kind: "noSignal",
        tone: "warning",
        icon: "link",
        title: t("banner.noSignal"),
        text: t("banner.noSignal.text"),
        action: t("banner.retry"),
      };
    if (link === "polling") return { kind: "polling", tone: "info", icon: "link", title: t("banner.polling"), text: t("banner.polling.text") };
    return null;
  })();
  if (words === null) return null;
  return (
    <div class={`banner banner-${words.tone}`} role="status" data-testid="banner" data-banner={words.kind}>
      <Icon name={words.icon} />
      <p class="grow">
        <strong>{words.title}</strong> {words.text}
      </p>
      {words.action !== undefined && (
        <button type="button" class="button button-small" data-testid="banner-action" onClick={() => void desk.setPresence("available", null)}>
          {words.action}
        </button>
      )}
    </div>
  );
};
