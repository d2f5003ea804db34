import type { JSX } from "preact";
import { mayWatch, type Screen } from "../desk/state.ts";
import { useBench, useDesk, useDispatch } from "./bench.ts";
import { Icon, type IconName } from "../../../staff/view/icons.tsx";

/** Where else a supervisor or administrator can go; operators have one page and see none of this. */
export const ScreenNav = (): JSX.Element | null => {
  const { words: t } = useBench();
  const dispatch = useDispatch();
  const shown = useDesk((state) => state.screen);
  const watches = useDesk(mayWatch);
  const administers = useDesk((state) => state.me?.roles.includes("admin") ?? false);
  if (!watches) return null;
  const tab = (screen: Screen, icon: IconName): JSX.Element => (
    <button
      type="button"
      class="nav-item"
      aria-current={shown === screen ? "page" : undefined}
      data-testid={`nav-${screen}`}
      onClick={() => dispatch({ type: "screenShown", screen })}
    >
      <Icon name={icon} class="small" />
      <span class="nav-words">{t(`nav.${screen}`)}</span>
    </button>
  );
  return (
    <nav class="screens" aria-label={t("nav.label")}>
      {tab("desk", "chat")}
      {tab("board", "board")}
      {tab("report", "chart")}
      {administers && (
        <a class="nav-item" href="../admin/" data-testid="nav-admin">
          <Icon name="panel" class="small" />
          <span class="nav-words">{t("nav.admin")}</span>
        </a>
      )}
    </nav>
  );
};
