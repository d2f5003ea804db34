import type { JSX } from "preact";
import { Icon } from "../../../../staff/view/icons.tsx";
import type { FollowUp } from "../../wire/talk.ts";
import { useWords } from "../bench.ts";

/** Where answers reach a customer who has left the page, and whether they have. */
export const FollowUpState = ({ followUp }: { readonly followUp: FollowUp }): JSX.Element => {
  const t = useWords();
  const channel = followUp.channel === "sms" ? "sms" : "email";
  return (
    <p class={`follow-up ${followUp.isAway ? "follow-up-away" : ""}`} data-testid="follow-up" data-away={followUp.isAway} data-channel={channel}>
      <Icon name={channel === "sms" ? "sms" : "mail"} class="small" />
      <span>
        <strong>{t(followUp.isAway ? "followUp.away" : "followUp.here")}</strong>{" "}
        {t(`followUp.${channel}.${followUp.isAway ? "away" : "here"}`, { address: followUp.address })}
      </span>
    </p>
  );
};
