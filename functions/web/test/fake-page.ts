/** As much of a browser window as a session listens to. */
export class FakePage extends EventTarget {
  readonly document = Object.assign(new EventTarget(), { visibilityState: "visible" });
  readonly navigator = { onLine: true };

  get window(): Window {
    return this as unknown as Window;
  }

  goOffline(): void {
    this.navigator.onLine = false;
    this.dispatchEvent(new Event("offline"));
  }

  goOnline(): void {
    this.navigator.onLine = true;
    this.dispatchEvent(new Event("online"));
  }
}
