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
    blocked: "Blocked by the provider",
    lost: "Lost on the way",
  },
  weather: "Make the gateway misbehave",
  delayMs: "Delay of events, in ms",
  copies: "Copies of each event",
  shuffle: "Events out of order",
  drop: "Lose texts",
  refuse: "Refuse with “too many requests”",
  acceptThenTimeout: "Take a text, then break off",
  shares: "Below 1: that share of all texts. From 1 on: the next so many.",
  apply: "Apply",
  fair: "Behave well",
  applied: "Applies from now on.",
  outOfRange: "One of the values is out of range.",
  mine: "You",
  theirs: "Contact center",
  numbers: {
    "+15550199": "Nothing sent to it arrives; the report says failed.",
    "+15550198": "Texts arrive, but no report ever comes.",
    "+15550197": "Has opted out; the gateway refuses to send to it.",
    "+15550196": "Texts arrive, but the gateway breaks off before it answers.",
    "+15550195": "The gateway takes texts and reports later that the recipient had opted out.",
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
    blocked: "プロバイダーが拒否",
    lost: "途中で紛失",
  },
  weather: "ゲートウェイの障害を再現",
  delayMs: "イベントの遅延（ミリ秒）",
  copies: "同じイベントの配信回数",
  shuffle: "イベントの順序を入れ替える",
  drop: "メッセージを失う",
  refuse: "「要求が多すぎます」で断る",
  acceptThenTimeout: "受け付けてから切断する",
  shares: "1 未満は全体に対する割合、1 以上は次の件数です。",
  apply: "適用",
  fair: "正常に戻す",
  applied: "これ以降に適用されます。",
  outOfRange: "範囲外の値があります。",
  mine: "あなた",
  theirs: "コンタクトセンター",
  numbers: {
    "+15550199": "何も届かず、配信レポートは失敗になります。",
    "+15550198": "届きますが、配信レポートが来ません。",
    "+15550197": "受信拒否の設定で、ゲートウェイが送信を断ります。",
    "+15550196": "届きますが、ゲートウェイが応答前に切断します。",
    "+15550195": "受け付けたあと、受信拒否だったと報告が来ます。",
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
