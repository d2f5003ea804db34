import type { JSX } from "preact";
import { channelIcon, Icon } from "../../../../staff/view/icons.tsx";
import type { CustomerAddress } from "../../wire/customers.ts";
import { useWords } from "../bench.ts";

/** Where a customer can be reached, over all channels. */
export const Addresses = ({ addresses }: { readonly addresses: readonly CustomerAddress[] }): JSX.Element | null => {
  const t = useWords();
  if (addresses.length === 0) return null;
  return (
    <section aria-label={t("addresses.title")}>
      <h3>{t("addresses.title")}</h3>
      <ul class="addresses" data-testid="addresses">
        {addresses.map(({ channel, address, verified }) => (
          <li key={`${channel} ${address}`} data-testid="address" data-channel={channel}>
            <Icon name={channelIcon(channel)} class="small" />
            <span class="grow address">{address}</span>
            <span class={`chip ${verified ? "chip-good" : "chip-plain"}`}>{t(verified ? "customer.verified" : "customer.unverified")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
