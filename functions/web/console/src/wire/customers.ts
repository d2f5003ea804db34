// A customer over all channels.

export interface CustomerAddress {
  readonly channel: string;
  readonly address: string;
  readonly verified: boolean;
  readonly since: string | null;
}

/** One step in how this record came to be. */
export interface CustomerChange {
  readonly at: string;
  readonly by: string | null;
  readonly action: string;
  /** The other record of a merge or split. */
  readonly other: string | null;
}

export interface ErasureResult {
  readonly erased: number;
  /** What a legal hold has kept. */
  readonly held: number;
}
