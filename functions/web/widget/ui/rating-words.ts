const en = {
  rateTitle: "How was it?",
  rateHint: "Your rating goes to the team.",
  rate1: "Very bad",
  rate2: "Bad",
  rate3: "All right",
  rate4: "Good",
  rate5: "Very good",
  stars: "{count} of 5",
  comment: "What should we know? (optional)",
  rateSend: "Send rating",
  rated: "Thank you for your rating.",
  rateFailed: "The rating could not be sent.",
};

const ja: Readonly<Record<keyof typeof en, string>> = {
  rateTitle: "対応はいかがでしたか",
  rateHint: "いただいた評価は担当チームに届きます。",
  rate1: "とても不満",
  rate2: "不満",
  rate3: "ふつう",
  rate4: "満足",
  rate5: "とても満足",
  stars: "5段階中{count}",
  comment: "ご意見・ご感想(任意)",
  rateSend: "評価を送る",
  rated: "評価をありがとうございました。",
  rateFailed: "評価を送信できませんでした。",
};

/** Of the rating alone, which is loaded when a chat ends. */
export const words = { en, ja };
