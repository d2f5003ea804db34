import type { ComponentChildren, JSX } from "preact";
import { useRef } from "preact/hooks";
import { Modal } from "../../../staff/view/Modal.tsx";
import { useBench, useDispatch } from "./bench.ts";

/** A modal question of the desk: which one is open is part of its state. */
export const Dialog = (props: { readonly title: string; readonly testId: string; readonly children: ComponentChildren }): JSX.Element => {
  const { desk, words: t } = useBench();
  const dispatch = useDispatch();
  const mine = useRef(desk.store.state.dialog);
  /** The browser tells of the end a moment later: by then another dialog may be open. */
  const close = (): void => {
    if (desk.store.state.dialog === mine.current) dispatch({ type: "dialogShown", dialog: null });
  };
  return (
    <Modal title={props.title} closeLabel={t("dialog.close")} testId={props.testId} close={close}>
      {props.children}
    </Modal>
  );
};
