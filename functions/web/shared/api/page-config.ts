/** `config.json` beside the pages: where the API and the issuer are. Optional parts are absent where they do not exist. */
export interface PageConfig {
  api: string;
  issuer?: string;
  clientId?: string;
  audience?: string;
  /** What operators' pages ask of the issuer. Default `openid profile offline_access`; Entra ID also wants the API's scope named. */
  scope?: string;
  /** Phone simulator of the local build. */
  sms?: string;
}

/** `root` is the folder of `config.json`, with or without a slash at the end. Relative addresses in it are resolved against it. */
export async function loadPageConfig(root: string, fetcher: typeof fetch = fetch): Promise<PageConfig> {
  const folder = root.endsWith("/") ? root : `${root}/`;
  const response = await fetcher(`${folder}config.json`, { cache: "no-cache" });
  if (!response.ok) throw new Error(`config.json: ${response.status}`);
  const config = (await response.json()) as PageConfig;
  return { ...config, api: new URL(config.api, folder).href.replace(/\/$/, "") };
}
