import { useEffect, useState } from "preact/hooks";
import type { BoardState } from "../../board/live-board.ts";
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
