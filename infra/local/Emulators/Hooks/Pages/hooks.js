const words = {
  en: {
    title: "Webhook receiver", language: "Language", address: "Takes webhooks at", behaviour: "Misbehave", failNext: "Fail the next", status: "with status", retryAfterSeconds: "Retry-After (s)",
    delayMs: "Answer after (ms)", dropNext: "Break the next connections", apply: "Apply", empty: "Nothing came yet. Add a webhook with this address in the administration.", lost: "The receiver does not answer.",
    count: (n) => n === 1 ? "1 call" : `${n} calls`, repeat: (n) => `repeat ${n}`, broken: "broken", valid: "signature valid", old: "signature too old", wrong: "signature wrong", missing: "no signature",
  },
  ja: {
    title: "Webhook受信箱", language: "言語", address: "受信アドレス", behaviour: "障害を再現", failNext: "次の失敗回数", status: "ステータス", retryAfterSeconds: "Retry-After（秒）",
    delayMs: "応答の遅れ（ミリ秒）", dropNext: "次の切断回数", apply: "適用", empty: "まだ何も届いていません。管理画面でこのアドレスのWebhookを追加してください。", lost: "受信箱が応答しません。",
    count: (n) => `${n}件`, repeat: (n) => `再送${n}回目`, broken: "切断", valid: "署名は正しい", old: "署名が古い", wrong: "署名が不正", missing: "署名なし",
  },
};
const everyMs = 1500;
const language = document.getElementById("language");
const list = document.getElementById("hooks");
const state = document.getElementById("state");
const form = document.getElementById("behaviour");
let shown = -1;

const element = (name, className, ...children) => {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
};

const readable = (body) => {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
};

const card = (hook) => {
  const say = words[language.value];
  const facts = [new Date(hook.at).toLocaleString(language.value), say[hook.signature], hook.answered === 0 ? say.broken : `HTTP ${hook.answered}`, hook.key];
  if (hook.repeat > 0) facts.push(say.repeat(hook.repeat));
  const article = element("article", "", element("h2", "", hook.event), element("p", "facts", facts.join(" · ")), element("pre", "", readable(hook.body)));
  article.dataset.taken = String(hook.answered >= 200 && hook.answered < 300);
  return element("li", "", article);
};

const translate = () => {
  document.documentElement.lang = language.value;
  for (const marked of document.querySelectorAll("[data-text]")) marked.textContent = words[language.value][marked.dataset.text];
  shown = -1;
};

const look = async () => {
  try {
    const hooks = await (await fetch("/received")).json();
    const newest = hooks[0]?.id ?? 0;
    if (newest !== shown) list.replaceChildren(...hooks.map(card));
    shown = newest;
    state.textContent = newest === 0 ? words[language.value].empty : words[language.value].count(hooks.length);
  } catch {
    state.textContent = words[language.value].lost;
  }
  setTimeout(look, everyMs);
};

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const behaviour = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, Number(value)]));
  await fetch("/behaviour", { method: "PUT", headers: { "content-type": "application/json" }, body: JSON.stringify(behaviour) });
});

document.getElementById("address").textContent = `${location.origin.replace("localhost", "127.0.0.1")}/in`;
language.value = navigator.language.startsWith("ja") ? "ja" : "en";
language.addEventListener("change", translate);
translate();
void look();
