import { useState } from "preact/hooks";
import { createTranslator } from "../../shared/i18n/translator.ts";
import { adoptStyles } from "./adopt-styles.ts";
import { useWidget, useWidgetState } from "./context.ts";
import { CheckIcon } from "./icons.tsx";
import { words } from "./rating-words.ts";
import styles from "./rating.css?inline";

adoptStyles(styles);

const scores = [1, 2, 3, 4, 5] as const;

/** One to five stars and a comment, after the conversation. */
export function Rating() {
  const { session } = useWidget();
  const t = createTranslator(session.locale, words);
  const { rating, conversation } = useWidgetState();
  const [score, setScore] = useState(0);
  const [comment, setComment] = useState("");
  if (conversation?.head?.state === "abandoned") return null;
  if (rating === "sent") return <p class="rated" role="status" data-testid="rated"><CheckIcon /> {t("rated")}</p>;
  return (
    <form class="rating" data-testid="rating" onSubmit={(event) => { event.preventDefault(); void session.ending.rate(score, comment); }}>
      <fieldset>
        <legend>{t("rateTitle")}</legend>
        <div class="stars">
          {scores.map((each) => (
            <label key={each} class={each <= score ? "star star-on" : "star"} title={t(`rate${each}`)}>
              <input type="radio" name="score" value={each} checked={each === score} data-testid={`star-${each}`} onChange={() => setScore(each)} />
              <StarIcon filled={each <= score} />
              <span class="sr-only">{`${t("stars", { count: each })}: ${t(`rate${each}`)}`}</span>
            </label>
          ))}
        </div>
        <p class="rating-word" aria-hidden="true">{score > 0 ? t(`rate${score as 1 | 2 | 3 | 4 | 5}`) : t("rateHint")}</p>
      </fieldset>
      {score > 0 && (
        <>
          <textarea
            rows={2} maxLength={2000} value={comment} placeholder={t("comment")} aria-label={t("comment")} data-testid="rating-comment"
            onInput={(event) => setComment(event.currentTarget.value)}
          />
          <button type="submit" class="button" disabled={rating === "sending"} data-testid="send-rating">{t("rateSend")}</button>
        </>
      )}
      {rating === "failed" && <p class="wrong" role="alert">{t("rateFailed")}</p>}
    </form>
  );
}

const StarIcon = ({ filled }: { filled: boolean }) => (
  <svg aria-hidden="true" width="32" height="32" viewBox="0 0 24 24" fill={filled ? "currentColor" : "none"} stroke="currentColor" stroke-width="1.6" stroke-linejoin="round">
    <path d="m12 3.2 2.7 5.6 6.1.9-4.4 4.3 1 6.1-5.4-2.9-5.4 2.9 1-6.1L3.2 9.7l6.1-.9z" />
  </svg>
);
