import type { JSX } from "preact";
import type { Theme } from "../../../staff/session/preferences.ts";
import { useBench, useDesk, useDispatch } from "./bench.ts";
import { Avatar } from "../../../staff/view/Avatar.tsx";
import { Menu } from "../../../staff/view/Menu.tsx";

const Switch = (props: {
  readonly label: string;
  readonly on: boolean;
  readonly testId: string;
  readonly change: (on: boolean) => void;
}): JSX.Element => (
  <label class="menu-item switch">
    <span class="grow">{props.label}</span>
    <input
      type="checkbox"
      role="switch"
      checked={props.on}
      data-testid={props.testId}
      onChange={(event) => props.change(event.currentTarget.checked)}
    />
  </label>
);

export const UserMenu = (): JSX.Element | null => {
  const { words: t, preferences, prefer, signOut } = useBench();
  const dispatch = useDispatch();
  const me = useDesk((state) => state.me);
  const holds = useDesk((state) => state.held.length > 0);
  if (me === null) return null;
  const allowDesktop = (on: boolean): void => {
    if (!on || !("Notification" in window)) return prefer({ desktop: false });
    void Notification.requestPermission().then((answer) => prefer({ desktop: answer === "granted" }));
  };
  const leave = (close: () => void): void => {
    close();
    if (holds) dispatch({ type: "dialogShown", dialog: { kind: "signOut" } });
    else signOut();
  };
  return (
    <Menu testId="user-menu" title={t("user.menu", { name: me.name })} class="avatar-button" label={<Avatar name={me.name} size="sm" />}>
      {(close) => (
        <>
          <div class="menu-person">
            <strong data-testid="user-name">{me.name}</strong>
            <span class="muted">{me.roles.join(", ")}</span>
          </div>
          <hr />
          <label class="menu-item">
            <span class="grow">{t("user.language")}</span>
            <select
              data-testid="language"
              value={preferences.locale}
              onChange={(event) => prefer({ locale: event.currentTarget.value === "ja" ? "ja" : "en" })}
            >
              <option value="en" lang="en">
                English
              </option>
              <option value="ja" lang="ja">
                日本語
              </option>
            </select>
          </label>
          <label class="menu-item">
            <span class="grow">{t("user.theme")}</span>
            <select data-testid="theme" value={preferences.theme} onChange={(event) => prefer({ theme: event.currentTarget.value as Theme })}>
              <option value="system">{t("theme.system")}</option>
              <option value="light">{t("theme.light")}</option>
              <option value="dark">{t("theme.dark")}</option>
            </select>
          </label>
          <Switch label={t("user.sound")} on={preferences.sound} testId="sound" change={(sound) => prefer({ sound })} />
          <Switch label={t("user.desktop")} on={preferences.desktop} testId="desktop" change={allowDesktop} />
          <hr />
          <button
            type="button"
            class="menu-item"
            data-testid="find-menu"
            onClick={() => (close(), dispatch({ type: "dialogShown", dialog: { kind: "find", into: null } }))}
          >
            <span class="grow">{t("find.title")}</span>
          </button>
          <button
            type="button"
            class="menu-item"
            data-testid="shortcuts"
            onClick={() => (close(), dispatch({ type: "dialogShown", dialog: { kind: "help" } }))}
          >
            <span class="grow">{t("help.title")}</span>
            <kbd>?</kbd>
          </button>
          <button type="button" class="menu-item" data-testid="sign-out" onClick={() => leave(close)}>
            {t("user.signOut")}
          </button>
        </>
      )}
    </Menu>
  );
};
