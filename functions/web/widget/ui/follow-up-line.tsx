import { useState } from "preact/hooks";
import { followUpStanding } from "../session/follow-up-standing.ts";
import { useWidget, useWidgetState } from "./context.ts";
import { MailIcon } from "./icons.tsx";
import { useLate } from "./late.ts";

/** Under the text box: what happens to the answer when the customer leaves, and the way to change it. */
export function FollowUpLine() {
  const { t } = useWidget();
  const { agreed, offered } = followUpStanding(useWidgetState());
  const [open, setOpen] = useState(false);
  if (agreed === null && offered.length === 0) return null;
  return (
    <div class="follow-up" data-testid="follow-up" data-channel={agreed?.channel ?? "none"}>
      <MailIcon />
      {agreed !== null && <span>{t(agreed.channel === "sms" ? "followUpSms" : "followUpEmail", { address: agreed.address })}</span>}
      <button type="button" class="link" aria-haspopup="dialog" data-testid="follow-up-open" onClick={() => setOpen(true)}>
        {agreed === null ? t(offered.length > 1 ? "followUp" : offered[0] === "sms" ? "followUpBySms" : "followUpByEmail") : t("followUpChange")}
      </button>
      {open && <FollowUpDialog onDone={() => setOpen(false)} />}
    </div>
  );
}

function FollowUpDialog(props: { onDone: () => void }) {
  const late = useLate(() => import("../follow-up/dialog.tsx"), props.onDone);
  return late && <late.FollowUpDialog {...props} />;
}
