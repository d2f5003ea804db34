const en = {
  title: "More people are writing than we can answer",
  again: "We try again for you, by ourselves. It may take about {time}.",
  or: "Or leave it here: a person answers by text message or e-mail.",
  address: "Mobile number or e-mail address",
  hint: "A number with its country code, such as +81 90 1234 5678",
  consent: "I agree to be written to there about this. I can end that at any time: by the answer STOP, or behind the link in every mail. My operator's message and data rates may apply.",
  leave: "Leave message",
  left: "We have your message",
  leftText: "The answer goes to {address}. You can close this window.",
  newChat: "Start a new chat",
  consent_required: "Please tick the box: without your consent we send nothing.",
  invalid_phone: "This is no e-mail address and no number with its country code.",
  invalid_email: "This does not look like an e-mail address.",
  offline: "You are offline. Please try again when you are back.",
  failed: "That did not work. Please try again.",
};

const ja: Readonly<Record<keyof typeof en, string>> = {
  title: "ただいまお問い合わせが集中しています",
  again: "このまま自動でおつなぎし直します。目安は約{time}です。",
  or: "お待ちにならない場合は、ここに残していただければ、担当者がSMSまたはメールでお答えします。",
  address: "携帯電話番号またはメールアドレス",
  hint: "番号の例:090 1234 5678 または +81 90 1234 5678",
  consent: "この件について、この宛先に連絡を受けることに同意します。STOP と返信するか、メール内のリンク先で、いつでも停止できます。通信料がかかる場合があります。",
  leave: "メッセージを残す",
  left: "メッセージを承りました",
  leftText: "お返事は{address}宛てにお送りします。この画面は閉じていただいて構いません。",
  newChat: "新しいチャットを始める",
  consent_required: "同意のチェックをお願いします。同意なしにお送りすることはありません。",
  invalid_phone: "メールアドレス、または国番号を含む電話番号をご確認ください。",
  invalid_email: "メールアドレスの形式をご確認ください。",
  offline: "オフラインです。オンラインに戻ってからお試しください。",
  failed: "うまくいきませんでした。もう一度お試しください。",
};

export const words = { en, ja };
