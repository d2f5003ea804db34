const en = {
  phone: "Or be called: your number",
  ask: "Call me",
  invalid_phone: "Begin with + and the country code.",
  failed: "That did not work. Please try again.",
};

const ja: Readonly<Record<keyof typeof en, string>> = {
  phone: "折り返し電話をご希望の番号",
  ask: "電話を希望",
  invalid_phone: "+ と国番号から入力してください。",
  failed: "うまくいきませんでした。もう一度お試しください。",
};

/** Of the call-back alone, which is loaded when one is offered. */
export const words = { en, ja };
