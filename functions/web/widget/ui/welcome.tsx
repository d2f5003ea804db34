import { useState } from "preact/hooks";
import { messageCharactersMax } from "../../shared/api/customer-api.ts";
import { useWidget, useWidgetState } from "./context.ts";
import { CharacterCount } from "./character-count.tsx";
import { BrandIcon, CloseIcon } from "./icons.tsx";
import { Notices } from "./notices.tsx";
import { QueueStatus } from "./queue-status.tsx";
import { submitsOnEnter } from "./keys.ts";

/** Before the first message: how busy it is, and a short form. */
export function Welcome() {
  const { session, t } = useWidget();
  const { queue, chat, draft } = useWidgetState();
  const continued = session.continuedTicket();
  return (
    <>
      <header class="head head-welcome">
        <div class="head-bar">
          <span class="brand"><BrandIcon /></span>
          <button type="button" class="icon-button" data-testid="widget-close" aria-label={t("close")} onClick={() => session.askToClose()}>
            <CloseIcon />
          </button>
        </div>
        <h1 tabIndex={-1}>{t(continued === null ? "hello" : "helloBack")}</h1>
        <p>{continued === null ? t("hint") : t("continues", { ticket: t("ticket", { ticket: continued }) })}</p>
      </header>
      <div class="welcome">
        <QueueStatus />
        <Notices />
        <WelcomeForm key={chat?.conversationId ?? "new"} first={draft} closed={queue?.state === "closed"} />
      </div>
    </>
  );
}

function WelcomeForm({ first, closed }: { first: string; closed: boolean }) {
  const { session, t } = useWidget();
  const { visitor } = useWidgetState();
  const [text, setText] = useState(first);
  const [emailWrong, setEmailWrong] = useState(false);
  const ready = text.trim() !== "" && text.length <= messageCharactersMax;
  const submit = (event: Event) => {
    event.preventDefault();
    const email = (event.currentTarget as HTMLElement).closest("form")?.querySelector<HTMLInputElement>("[type=email]");
    const wrong = email?.validity.valid === false;
    setEmailWrong(wrong);
    if (wrong) email?.focus();
    else if (ready) session.begin(text.trim());
  };
  return (
    <form class="form" onSubmit={submit} noValidate>
      <label class="field field-grow">
        <span>{t("message")}</span>
        <textarea
          rows={4} value={text} placeholder={t("messageHint")} data-testid="first-message" aria-describedby="count"
          onInput={(event) => { setText(event.currentTarget.value); session.memory.draft(event.currentTarget.value); }}
          onKeyDown={(event) => submitsOnEnter(event) && submit(event)}
        />
        <CharacterCount id="count" length={text.length} />
      </label>
      <div class="pair">
        <label class="field">
          <span>{t("name")} <small>{t("optional")}</small></span>
          <input
            type="text" autocomplete="name" maxLength={100} value={visitor.name} data-testid="visitor-name"
            onInput={(event) => session.memory.visitor({ ...visitor, name: event.currentTarget.value })}
          />
        </label>
        <label class="field">
          <span>{t("email")} <small>{t("optional")}</small></span>
          <input
            type="email" autocomplete="email" maxLength={200} value={visitor.email} data-testid="visitor-email"
            aria-invalid={emailWrong} aria-describedby={emailWrong ? "email-wrong" : undefined}
            onInput={(event) => { setEmailWrong(false); session.memory.visitor({ ...visitor, email: event.currentTarget.value }); }}
          />
        </label>
      </div>
      {emailWrong && <p class="wrong" id="email-wrong" role="alert">{t("emailWrong")}</p>}
      <button type="submit" class="button" disabled={!ready} data-testid="start-chat">{t(closed ? "leave" : "start")}</button>
    </form>
  );
}
