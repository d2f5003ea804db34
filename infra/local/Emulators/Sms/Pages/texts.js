const en = {
  title: "Phone simulator",
  phones: "Phones",
  language: "Language",
  intro: "Each of these is a customer's phone. Choose one and text the contact center.",
  another: "Another number",
  open: "Open",
  special: "Numbers that misbehave",
  to: "To",
  message: "Text message",
  write: "Text message",
  send: "Send",
  nobody: "No messages yet. Write the first one: the conversation starts there.",
  noMessage: "No messages yet",
  invalid: "Write the number with + and country code, 7 to 15 digits.",
  refused: "The message was not sent. Try again.",
  offline: "Reconnecting…",
  today: "Today",
  yesterday: "Yesterday",
  marks: {
    sending: "Sending",
    delivered: "Delivered",
    failed: "Not delivered",
    unreported: "Received, not reported",
  },
  mine: "You",
  theirs: "Contact center",
  numbers: {
    "+15550199": "Nothing sent to it arrives; the report says failed.",
    "+15550198": "Texts arrive, but no report ever comes.",
    "+15550197": "Has opted out; the gateway refuses to send to it.",
    "+15550196": "Texts arrive, but the gateway breaks off before it answers.",
  },
};

const ja = {
  title: "電話シミュレーター",
  phones: "電話",
  language: "言語",
  intro: "どれもお客様の電話です。一つ選んで、コンタクトセンターにメッセージを送ってください。",
  another: "別の番号",
  open: "開く",
  special: "障害を再現する番号",
  to: "宛先",
  message: "メッセージ",
  write: "メッセージを入力",
  send: "送信",
  nobody: "メッセージはまだありません。最初の一通から会話が始まります。",
  noMessage: "メッセージなし",
  invalid: "番号は + と国番号から、7〜15 桁で入力してください。",
  refused: "送信できませんでした。もう一度お試しください。",
  offline: "再接続しています…",
  today: "今日",
  yesterday: "昨日",
  marks: {
    sending: "送信中",
    delivered: "配信済み",
    failed: "未配信",
    unreported: "受信済み（報告なし）",
  },
  mine: "あなた",
  theirs: "コンタクトセンター",
  numbers: {
    "+15550199": "何も届かず、配信レポートは失敗になります。",
    "+15550198": "届きますが、配信レポートが来ません。",
    "+15550197": "受信拒否の設定で、ゲートウェイが送信を断ります。",
    "+15550196": "届きますが、ゲートウェイが応答前に切断します。",
  },
};

const kept = "contactfunctions.phone.language";

export const languages = { en, ja };

/** What was chosen here before, else the first language of the browser that we have. */
export function firstLanguage() {
  const wanted = [localStorage.getItem(kept), ...navigator.languages];
  return wanted.map((tag) => tag?.slice(0, 2).toLowerCase()).find((tag) => tag in languages) ?? "en";
}

export function keepLanguage(language) {
  localStorage.setItem(kept, language);
}
