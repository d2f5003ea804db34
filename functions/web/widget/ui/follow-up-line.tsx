import { useState } from "preact/hooks";
import { agreedFollowUp } from "../session/agreed-follow-up.ts";
import { useWidget, useWidgetState } from "./context.ts";
import { MailIcon } from "./icons.tsx";
import { useLate } from "./late.ts";

/** Under the text box: what happens to the answer when the customer leaves, and the way to change it. */
export function FollowUpLine() {
  const { t } = useWidget();
  const agreed = agreedFollowUp(useWidgetState());
  const [open, setOpen] = useState(false);
  const address = agreed?.address ?? null;
  const sms = agreed?.channel === "sms";
  return (
    <div class="follow-up" data-testid="follow-up" data-channel={agreed?.channel ?? "none"}>
      <MailIcon />
      {agreed !== null && <span>{address === null ? t(sms ? "followUpSmsOn" : "followUpEmailOn") : t(sms ? "followUpSms" : "followUpEmail", { address })}</span>}
      <button type="button" class="link" aria-haspopup="dialog" data-testid="follow-up-open" onClick={() => setOpen(true)}>
        {t(agreed === null ? "followUp" : "followUpChange")}
      </button>
      {open && <FollowUpDialog onDone={() => setOpen(false)} />}
    </div>
  );
}

function FollowUpDialog(props: { onDone: () => void }) {
  const late = useLate(() => import("../follow-up/dialog.tsx"), props.onDone);
  return late && <late.FollowUpDialog {...props} />;
}
