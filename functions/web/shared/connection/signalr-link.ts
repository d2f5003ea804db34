import { HttpTransportType, HubConnectionBuilder, LogLevel } from "@microsoft/signalr";
import type { Negotiation } from "../api/wire.ts";
import type { HubLink } from "./hub-link.ts";

/** Three missed pings of the service (15 s each, less a bit): then the link is taken for half-open and dropped. */
const silenceMaxMs = 40_000;

/**
 * The link on Microsoft's client. Its own reconnect is off: the answer to a lost link is a new negotiation
 * (new token, maybe another endpoint), which only `Connection` can do.
 */
export function openSignalRLink({ url, accessToken }: Negotiation): HubLink {
  const hub = new HubConnectionBuilder()
    .withUrl(url, {
      accessTokenFactory: () => accessToken,
      // A bit set: sockets first, then what proxies let through.
      transport: HttpTransportType.WebSockets | HttpTransportType.ServerSentEvents | HttpTransportType.LongPolling,
      withCredentials: false,
    })
    .configureLogging(LogLevel.None)
    .build();
  hub.serverTimeoutInMilliseconds = silenceMaxMs;
  return {
    on: (target, receive) => hub.on(target, (argument: unknown) => receive(argument)),
    onClosed: (closed) => hub.onclose(() => closed()),
    open: () => hub.start(),
    close: () => hub.stop(),
  };
}
