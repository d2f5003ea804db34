/** Sends one empty message per period; the period arrives as the first message. */
interface WorkerScope {
  onmessage: ((message: { readonly data: number }) => void) | null;
  postMessage(message: null): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data: everyMs }) => {
  setInterval(() => scope.postMessage(null), everyMs);
};
