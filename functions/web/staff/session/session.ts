import { UserManager, WebStorageStateStore, type User } from "oidc-client-ts";

/** Tokens of a signed-in operator. They live in the tab's session storage and end with it. */
export interface Session {
  /** A token that is valid now; null when the session is over. */
  token(): Promise<string | null>;
  /** True when a new token is at hand. */
  renew(): Promise<boolean>;
  /** Leaves the page for the issuer's. Rejects when the issuer cannot be reached. */
  signIn(): Promise<void>;
  /** Forgets the tokens, lets `forget` do the same with the rest, then leaves for the issuer's sign-out page where there is one. */
  signOut(forget: () => void): Promise<void>;
  onEnded(ended: () => void): void;
}

export interface SessionOptions {
  readonly issuer: string;
  readonly clientId: string;
  /** Separated by spaces; the API's own among them where the issuer wants them named, as Entra ID does. */
  readonly scope: string;
  /** This page without query and fragment: where the issuer sends people back to. */
  readonly page: string;
}

export class OidcSession implements Session {
  readonly #manager: UserManager;
  #ended: () => void = () => undefined;

  constructor(options: SessionOptions) {
    const store = new WebStorageStateStore({ store: sessionStorage, prefix: "cf.console." });
    this.#manager = new UserManager({
      authority: options.issuer,
      client_id: options.clientId,
      redirect_uri: options.page,
      silent_redirect_uri: options.page,
      post_logout_redirect_uri: options.page,
      response_type: "code",
      scope: options.scope,
      userStore: store,
      stateStore: store,
      automaticSilentRenew: true,
      monitorSession: false,
      loadUserInfo: false,
    });
    this.#manager.events.addUserSignedOut(() => this.#ended());
  }

  /** Ends a sign-in that the issuer just sent back; true when there is a session now. */
  async resume(address: URL): Promise<boolean> {
    if (address.searchParams.has("state") && (address.searchParams.has("code") || address.searchParams.has("error"))) {
      await this.#manager.signinCallback(address.href);
    }
    const user = await this.#manager.getUser();
    return user !== null && (!user.expired || (await this.renew()));
  }

  /** In the hidden frame of a silent renewal: hands the answer to the page above. */
  async answerFrame(address: URL): Promise<void> {
    await this.#manager.signinSilentCallback(address.href);
  }

  async token(): Promise<string | null> {
    const user = await this.#manager.getUser();
    return user === null || user.expired ? this.#renewed() : user.access_token;
  }

  async renew(): Promise<boolean> {
    return (await this.#renewed()) !== null;
  }

  signIn(): Promise<void> {
    return this.#manager.signinRedirect();
  }

  async signOut(forget: () => void): Promise<void> {
    const idToken = (await this.#manager.getUser())?.id_token;
    await this.#manager.removeUser();
    forget();
    const endpoint = await this.#manager.metadataService.getEndSessionEndpoint().catch(() => undefined);
    if (endpoint !== undefined) await this.#manager.signoutRedirect(idToken === undefined ? {} : { id_token_hint: idToken });
  }

  onEnded(ended: () => void): void {
    this.#ended = ended;
  }

  async #renewed(): Promise<string | null> {
    const user: User | null = await this.#manager.signinSilent().catch((error: unknown) => {
      // Without a network the session is not over, only out of reach.
      if (!isOutOfReach(error)) this.#ended();
      return null;
    });
    return user?.access_token ?? null;
  }
}

const isOutOfReach = (error: unknown): boolean =>
  error instanceof TypeError || navigator.onLine === false || (error instanceof Error && /network|fetch|timed? ?out/i.test(error.message));
