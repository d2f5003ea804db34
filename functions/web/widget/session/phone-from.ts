/** What people write between the digits of a number means nothing. */
export const phoneFrom = (written: string): string => written.normalize("NFKC").replace(/[\s().\-‐–ー]/g, "");
