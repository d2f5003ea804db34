import type { JSX } from "preact";
import { type Link, usedPlaces } from "../desk/state.ts";
import type { WordKey } from "../words/words.ts";
import { Icon } from "../../../staff/view/icons.tsx";
import { useDesk, useDispatch, useWords } from "./bench.ts";
import { ScreenNav } from "./ScreenNav.tsx";
import { PresenceMenu } from "./PresenceMenu.tsx";
import { UserMenu } from "./UserMenu.tsx";

const linkWords: Readonly<Record<Link, WordKey>> = {
  connecting: "link.connecting",
  live: "link.live",
  polling: "link.polling",
  offline: "link.offline",
};

const LinkBadge = (): JSX.Element => {
  const t = useWords();
  const link = useDesk((state) => state.link);
  return (
    <span class={`link link-${link}`} role="status" data-testid="link" data-link={link} title={t(`${linkWords[link]}.hint` as WordKey)}>
      <span class="link-dot" />
      <span class="link-words">{t(linkWords[link])}</span>
    </span>
  );
};

const Load = (): JSX.Element | null => {
  const t = useWords();
  const capacity = useDesk((state) => state.me?.capacity ?? 0);
  const used = useDesk(usedPlaces);
  if (capacity === 0) return null;
  const label = t("load.title", { used, capacity });
  const places = Array.from({ length: Math.min(capacity, 10) }, (_, place) => <i key={place} class={place < used ? "taken" : ""} />);
  return (
    <span class="load" role="img" aria-label={label} title={label} data-testid="load" data-used={used} data-capacity={capacity}>
      <span class="load-places">{places}</span>
      <span class="load-words">{`${used}/${capacity}`}</span>
    </span>
  );
};

export const Header = ({ presenceSignal }: { readonly presenceSignal: number }): JSX.Element => {
  const t = useWords();
  const dispatch = useDispatch();
  return (
    <header class="topbar">
      <span class="brand">
        <svg class="mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <path d="M12 2.5a9.5 9.5 0 0 0-8.3 14.1L2.5 21.5l4.9-1.2A9.5 9.5 0 1 0 12 2.5z" />
          <path class="mark-bolt" d="M13.2 6.5L8.5 12.8h3l-.9 4.7 4.9-6.5h-3.1z" />
        </svg>
        <h1>{t("app.name")}</h1>
      </span>
      <ScreenNav />
      <span class="grow" />
      <button
        type="button"
        class="icon-button only-wide"
        aria-label={t("find.title")}
        title={t("find.title")}
        data-testid="find"
        onClick={() => dispatch({ type: "dialogShown", dialog: { kind: "find", into: null } })}
      >
        <Icon name="search" />
      </button>
      <LinkBadge />
      <Load />
      <PresenceMenu openSignal={presenceSignal} />
      <UserMenu />
    </header>
  );
};
