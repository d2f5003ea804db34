import { useEffect, useState } from "preact/hooks";
import type { BoardState } from "../../board/live-board.ts";
import { has, type WordKey, type Words } from "../../words/words.ts";
import { useBench } from "../bench.ts";

/** The board as last read; drawn again whenever it is. */
export const useBoard = (): BoardState => {
  const { board } = useBench();
  const [state, setState] = useState(board.state.value);
  useEffect(() => {
    setState(board.state.value);
    return board.state.subscribe(() => setState(board.state.value));
  }, [board]);
  return state;
};

/** Why somebody gets no work, in words; an unknown code as it is, which is better than silence. */
export const whyWords = (code: string, t: Words): string => {
  const key = `why.${code}`;
  return has(key) ? t(key as WordKey) : code;
};
