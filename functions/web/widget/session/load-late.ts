let attempts = 0;

/**
 * Loads a part of the chat. Browsers remember that a module could not be fetched: after a moment without a network, only another
 * address of the same file brings it, and the failure is what tells the address.
 */
export async function loadLate<T>(load: () => Promise<T>, again: (address: string) => Promise<T> = importFrom): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const address = /https?:\/\/\S+?\.js/.exec(String(error))?.[0];
    if (address === undefined) throw error;
    return await again(`${address}?again=${++attempts}`);
  }
}

const importFrom = <T>(address: string): Promise<T> => import(/* @vite-ignore */ address) as Promise<T>;
