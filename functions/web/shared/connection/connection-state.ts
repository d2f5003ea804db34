/** Numbers are stable: they appear in diagnostics. */
export enum ConnectionState {
  /** 0: not started. → 1 by start, 5 by start while the browser is offline. */
  Idle = 0,
  /** 1: asking for an address and token, or opening the link. → 2 opened, 3 failed. */
  Connecting = 1,
  /** 2: pushes arrive; storage is asked only now and then. → 3 link closed or silent, 4 offline. */
  Live = 2,
  /** 3: no pushes; polls storage until the next attempt. → 1 by back-off or wake, 4 offline. */
  Polling = 3,
  /** 4: the browser says there is no network. → 1 by the browser's "online" or wake. */
  Offline = 4,
  /** 5: stopped for good. */
  Stopped = 5,
}

/** Why the owner is asked to catch up from storage. */
export enum CatchUpReason {
  /** 1: a live link has just been opened; pushes may have been missed before. */
  Connected = 1,
  /** 2: there is no live link. */
  Poll = 2,
  /** 3: the page came back: focus, network, wake from sleep. */
  Wake = 3,
  /** 4: the link looks live; asked anyway, because a half-open one looks the same. */
  Audit = 4,
}
