import type { JSX } from "preact";
import { Icon, type IconName } from "../../../../staff/view/icons.tsx";
import { Menu } from "../../../../staff/view/Menu.tsx";
import { mayErase, mayWatch } from "../../desk/state.ts";
import type { Conversation } from "../../wire/contract.ts";
import type { WordKey } from "../../words/words.ts";
import { useDesk, useDispatch, useWords } from "../bench.ts";

type Act = "export" | "hold" | "releaseHold" | "erase" | "consent";

const acts: Readonly<Record<Act, { readonly icon: IconName; readonly label: WordKey }>> = {
  export: { icon: "download", label: "record.export" },
  hold: { icon: "shield", label: "record.hold" },
  releaseHold: { icon: "shield", label: "record.releaseHold" },
  consent: { icon: "sms", label: "record.consent" },
  erase: { icon: "trash", label: "record.erase" },
};

/** What a supervisor can do with the conversation as a record. */
export const RecordMenu = ({ conversation }: { readonly conversation: Conversation }): JSX.Element | null => {
  const t = useWords();
  const dispatch = useDispatch();
  const supervises = useDesk(mayWatch);
  const erases = useDesk(mayErase);
  if (!supervises) return null;
  const { conversationId, hold, reach } = conversation;
  const shown: readonly Act[] = [
    "export",
    hold === null ? "hold" : "releaseHold",
    ...(reach?.channel === "sms" ? (["consent"] as const) : []),
    ...(erases ? (["erase"] as const) : []),
  ];
  return (
    <Menu testId="record-menu" title={t("record.menu")} class="icon-button" label={<Icon name="more" />}>
      {(close) =>
        shown.map((kind) => (
          <button
            key={kind}
            type="button"
            class="menu-item"
            data-testid={`record-${kind}`}
            onClick={() => (close(), dispatch({ type: "dialogShown", dialog: { kind, conversationId } }))}
          >
            <Icon name={acts[kind].icon} />
            {t(acts[kind].label)}
          </button>
        ))
      }
    </Menu>
  );
};
