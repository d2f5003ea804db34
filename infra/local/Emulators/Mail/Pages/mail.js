const words = {
  en: { title: "Mail sink", language: "Language", empty: "No mail yet. Nothing that arrives here is passed on.", lost: "The sink does not answer.", count: (n) => n === 1 ? "1 mail" : `${n} mails` },
  ja: { title: "メール受信箱", language: "言語", empty: "メールはまだありません。ここに届いたメールは転送されません。", lost: "受信箱が応答しません。", count: (n) => `${n}通` },
};
const everyMs = 1500;
const language = document.getElementById("language");
const list = document.getElementById("mails");
const state = document.getElementById("state");
let shown = -1;

const element = (name, className, ...children) => {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
};

/** Text with its links; everything else stays text. */
const linked = (text) => text.split(/(https?:\/\/\S+)/).map((part, place) => {
  if (place % 2 === 0) return part;
  const link = element("a", "", part);
  link.href = part;
  return link;
});

const card = (mail) => element("li", "", element("article", "",
  element("h2", "", mail.subject),
  element("p", "facts", `${mail.from} → ${mail.to.join(", ")} · ${new Date(mail.at).toLocaleString(language.value)}`),
  element("p", "text", ...linked(mail.text))));

const translate = () => {
  document.documentElement.lang = language.value;
  for (const marked of document.querySelectorAll("[data-text]")) marked.textContent = words[language.value][marked.dataset.text];
  shown = -1;
};

const look = async () => {
  try {
    const mails = await (await fetch("/messages")).json();
    const newest = mails.at(-1)?.id ?? 0;
    if (newest !== shown) list.replaceChildren(...mails.reverse().map(card));
    shown = newest;
    state.textContent = newest === 0 ? words[language.value].empty : words[language.value].count(list.children.length);
  } catch {
    state.textContent = words[language.value].lost;
  }
  setTimeout(look, everyMs);
};

language.value = navigator.language.startsWith("ja") ? "ja" : "en";
language.addEventListener("change", translate);
translate();
void look();
