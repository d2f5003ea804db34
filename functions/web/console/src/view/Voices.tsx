import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Notice } from "../desk/state.ts";
import { slaName } from "../words/phrases.ts";
import type { Words } from "../words/words.ts";
import { useBench, useDesk, useDispatch, useWords } from "./bench.ts";
import { Icon } from "../../../staff/view/icons.tsx";

/** Long enough to read two lines; a warning stays until it is closed or pushed out. */
const infoShownMs = 6_000;
const warningShownMs = 14_000;

type Values = Notice["values"];

/** Somebody without a name is a visitor, and a clock is called by what it measures. */
const inWords = (values: Values, t: Words): Values => ({
  ...values,
  name: values["name"] || t("customer.visitor"),
  ...(values["clock"] === undefined ? {} : { clock: slaName(String(values["clock"]), t) }),
});

const Toast = ({ notice }: { readonly notice: Notice }): JSX.Element => {
  const t = useWords();
  const dispatch = useDispatch();
  const { desk } = useBench();
  const about = typeof notice.values["conversationId"] === "string" ? notice.values["conversationId"] : null;
  const close = (): void => dispatch({ type: "noticeClosed", id: notice.id });
  useEffect(() => {
    const timer = setTimeout(close, notice.tone === "info" ? infoShownMs : warningShownMs);
    return () => clearTimeout(timer);
  }, [notice.id]);
  return (
    <div class={`toast toast-${notice.tone}`} data-testid="notice" data-key={notice.key}>
      <Icon name={notice.tone === "info" ? "check" : "warning"} class="small" />
      <span class="grow">{t(notice.key, inWords(notice.values, t))}</span>
      {about !== null && (
        <button type="button" class="toast-show" data-testid="notice-show" onClick={() => (close(), desk.select(about))}>
          {t("notice.show")}
        </button>
      )}
      <button type="button" class="icon-button" aria-label={t("dialog.close")} onClick={close}>
        <Icon name="cross" class="small" />
      </button>
    </div>
  );
};

export const Notices = (): JSX.Element => {
  const notices = useDesk((state) => state.notices);
  return (
    <div class="toasts" role="status" aria-live="polite">
      {notices.map((notice) => (
        <Toast key={notice.id} notice={notice} />
      ))}
    </div>
  );
};

/** Says to a screen reader what others see appear: offers at once, messages when it is quiet. */
export const LiveRegions = (): JSX.Element => {
  const t = useWords();
  const said = useDesk((state) => state.announcement);
  const words = said === null ? "" : t(said.key, inWords(said.values, t));
  return (
    <div class="visually-hidden">
      <div aria-live="assertive" data-testid="live-urgent">
        {said?.urgent === true && <span key={said.id}>{words}</span>}
      </div>
      <div aria-live="polite" data-testid="live-quiet">
        {said?.urgent === false && <span key={said.id}>{words}</span>}
      </div>
    </div>
  );
};
