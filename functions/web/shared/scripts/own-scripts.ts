interface TrustedTypes {
  readonly defaultPolicy: unknown;
  createPolicy(name: string, rules: { createScriptURL(address: string): string | null }): unknown;
}

/** Null: not from where the page is. */
export const ownScript = (address: string, page: string): string | null =>
  new URL(address, page).origin === new URL(page).origin ? address : null;

/** The page demands trusted types; addresses of scripts and workers are among them. Only files of this site's own are let through. */
export const allowOwnScripts = (): void => {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined || trustedTypes.defaultPolicy !== null) return;
  trustedTypes.createPolicy("default", { createScriptURL: (address) => ownScript(address, location.href) });
};
