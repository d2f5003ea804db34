import type { JSX } from "preact";
import type { Targets } from "../desk/targets.ts";
import { conversationOf } from "../desk/state.ts";
import { nameOf } from "../words/phrases.ts";
import { useDesk, useWords } from "./bench.ts";
import { AssignDialog } from "./board/AssignDialog.tsx";
import { useBoard } from "./board/board-context.ts";
import { MoveDialog } from "./board/MoveDialog.tsx";
import { ForceCloseDialog, PresenceOfDialog, PriorityDialog } from "./board/SmallAsks.tsx";
import { WhyDialog } from "./board/WhyDialog.tsx";
import { CloseDialog } from "./CloseDialog.tsx";
import { DeclineDialog, HelpDialog, SignOutDialog } from "./SmallDialogs.tsx";
import { InviteDialog } from "./InviteDialog.tsx";
import { FindDialog } from "./customer/FindDialog.tsx";
import { RelationDialog } from "./customer/RelationDialog.tsx";
import { ResendDialog, WithdrawDialog } from "./message/MessageDialogs.tsx";
import { ConsentDialog } from "./record/ConsentDialog.tsx";
import { EraseDialog } from "./record/EraseDialog.tsx";
import { ExportDialog } from "./record/ExportDialog.tsx";
import { HoldDialog, ReleaseHoldDialog } from "./record/HoldDialogs.tsx";
import { TransferDialog } from "./TransferDialog.tsx";

const asks = { assign: AssignDialog, forceClose: ForceCloseDialog, priority: PriorityDialog, why: WhyDialog } as const;

/** A question about somebody else's conversation carries the customer's name, wherever that is known from. */
const About = ({ kind, conversationId }: { readonly kind: keyof typeof asks; readonly conversationId: string }): JSX.Element => {
  const t = useWords();
  const { board } = useBoard();
  const known = useDesk((state) => conversationOf(state, conversationId)?.customer ?? null);
  const customer = board?.conversations.find((row) => row.conversationId === conversationId)?.customer ?? known;
  const Ask = asks[kind];
  return (
    <Ask key={`${kind} ${conversationId}`} conversationId={conversationId} name={customer === null ? t("customer.visitor") : nameOf(customer, t)} />
  );
};

const records = { export: ExportDialog, hold: HoldDialog, releaseHold: ReleaseHoldDialog, erase: EraseDialog, consent: ConsentDialog } as const;

const AboutRecord = ({ kind, conversationId }: { readonly kind: keyof typeof records; readonly conversationId: string }): JSX.Element | null => {
  const conversation = useDesk((state) => conversationOf(state, conversationId));
  const Record = records[kind];
  return conversation === null ? null : <Record key={`${kind} ${conversationId}`} conversation={conversation} />;
};

/** The one question that is open, if any. */
export const Dialogs = ({ readTargets }: { readonly readTargets: () => Promise<Targets> }): JSX.Element | null => {
  const dialog = useDesk((state) => state.dialog);
  const conversation = useDesk((state) => conversationOf(state, state.selected));
  switch (dialog?.kind) {
    case "transfer":
      return conversation && <TransferDialog conversation={conversation} readTargets={readTargets} />;
    case "invite":
      return conversation && <InviteDialog conversation={conversation} readTargets={readTargets} />;
    case "close":
      return conversation && <CloseDialog conversation={conversation} />;
    case "decline":
      return <DeclineDialog offerId={dialog.offerId} />;
    case "help":
      return <HelpDialog />;
    case "signOut":
      return <SignOutDialog />;
    case "assign":
    case "forceClose":
    case "priority":
    case "why":
      return <About kind={dialog.kind} conversationId={dialog.conversationId} />;
    case "move":
      return <MoveDialog queue={dialog.queue} conversationIds={dialog.conversationIds} />;
    case "presenceOf":
      return <PresenceOfDialog operator={dialog.operator} />;
    case "withdraw":
      return <WithdrawDialog key={dialog.messageId} {...dialog} />;
    case "resend":
      return <ResendDialog key={dialog.messageId} {...dialog} />;
    case "export":
    case "hold":
    case "releaseHold":
    case "erase":
    case "consent":
      return <AboutRecord kind={dialog.kind} conversationId={dialog.conversationId} />;
    case "find":
      return <FindDialog key={`find ${dialog.into}`} into={dialog.into} />;
    case "merge":
    case "split":
      return <RelationDialog key={dialog.other} {...dialog} />;
    case undefined:
      return null;
  }
};
