import { languages, firstLanguage, keepLanguage } from "./texts.js";

const byId = (id) => document.getElementById(id);
const suggested = ["+15550123", "+15550124", "+15550125"];
const e164 = /^\+[1-9][0-9]{6,14}$/;

const state = { language: firstLanguage(), phone: null, phones: [], thread: [], numbers: [] };
const texts = () => languages[state.language];

function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** +15550123 as people write it: groups of digits. */
function readable(number) {
  const us = /^\+1(\d{3})(\d{4})$/.exec(number) ?? /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number);
  return us ? `+1 ${us.slice(1).join(" ")}` : number;
}

async function ask(path, options) {
  const answer = await fetch(path, options);
  if (!answer.ok) throw new Error(`${answer.status} ${path}`);
  return answer.json();
}

const messagesOf = (phone) => `/phones/${encodeURIComponent(phone)}/messages`;

function showTexts() {
  document.documentElement.lang = state.language;
  document.title = `${texts().title} · ContactFunctions`;
  for (const place of document.querySelectorAll("[data-text]")) place.textContent = texts()[place.dataset.text];
  byId("text").placeholder = texts().write;
  byId("special").replaceChildren(
    ...Object.entries(texts().numbers).flatMap(([number, what]) => [
      element("dt", {}, phoneButton(number, readable(number))),
      element("dd", { textContent: what }),
    ]),
  );
}

function phoneButton(number, ...children) {
  const button = element("button", { type: "button" }, ...children);
  button.addEventListener("click", () => choose(number));
  if (number === state.phone) button.setAttribute("aria-current", "true");
  return button;
}

function showPhones() {
  const known = new Map(state.phones.map((phone) => [phone.number, phone.last]));
  for (const number of [...suggested, state.phone]) if (number && !known.has(number)) known.set(number, null);
  byId("phones").replaceChildren(
    ...[...known].map(([number, last]) =>
      element("li", {}, phoneButton(
        number,
        element("b", { textContent: readable(number) }),
        element("small", { textContent: last?.text ?? texts().noMessage }),
      )),
    ),
  );
}

function dayOf(at) {
  const midnight = (date) => new Date(date).setHours(0, 0, 0, 0);
  const days = Math.round((midnight(Date.now()) - midnight(at)) / 86_400_000);
  if (days === 0) return texts().today;
  if (days === 1) return texts().yesterday;
  return new Intl.DateTimeFormat(state.language, { dateStyle: "medium" }).format(at);
}

function bubble(message) {
  const at = new Date(message.at);
  const time = new Intl.DateTimeFormat(state.language, { timeStyle: "short" }).format(at);
  const mine = message.direction === "out";
  const marks = { sending: "○", delivered: "✓", failed: "!", unreported: "?", blocked: "⊘", lost: "…" };
  const shown = mine || message.status !== "delivered";
  return element(
    "li",
    { className: `${message.direction} ${message.status}` },
    element("span", { className: "unseen", textContent: `${mine ? texts().mine : texts().theirs}: ` }),
    element("p", { textContent: message.text }),
    element(
      "small",
      {},
      element("time", { dateTime: message.at, textContent: time }),
      ...(shown ? [element("span", { className: "mark", textContent: `${marks[message.status]} ${texts().marks[message.status]}` })] : []),
    ),
  );
}

function showThread() {
  const list = byId("thread");
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
  let day = null;
  const rows = [];
  for (const message of state.thread) {
    const itsDay = dayOf(new Date(message.at));
    if (itsDay !== day) rows.push(element("li", { className: "day", textContent: (day = itsDay) }));
    rows.push(bubble(message));
  }
  if (rows.length === 0) rows.push(element("li", { className: "nobody", textContent: texts().nobody }));
  list.replaceChildren(...rows);
  if (atEnd) list.scrollTop = list.scrollHeight;
}

function show() {
  showTexts();
  showPhones();
  byId("phone-number").textContent = state.phone ? readable(state.phone) : "";
  showThread();
}

/** Fetches what is shown; an answer for a phone that was left meanwhile is dropped. */
async function refresh() {
  const phone = state.phone;
  const [phones, thread] = await Promise.all([ask("/phones"), ask(messagesOf(phone))]);
  state.phones = phones;
  if (phone === state.phone && JSON.stringify(thread) !== JSON.stringify(state.thread)) {
    state.thread = thread;
    showThread();
  }
  showPhones();
}

function choose(number) {
  state.phone = number;
  state.thread = [];
  document.body.classList.add("open");
  history.replaceState(null, "", `#${number}`);
  show();
  byId("text").focus();
  refresh().catch(() => {});
}

async function send(event) {
  event.preventDefault();
  const text = byId("text").value.trim();
  if (!text) return;
  byId("send").disabled = true;
  byId("write-error").textContent = "";
  try {
    await ask(messagesOf(state.phone), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ to: byId("to").value, text }),
    });
    byId("text").value = "";
    await refresh();
    byId("thread").scrollTop = byId("thread").scrollHeight;
  } catch {
    byId("write-error").textContent = texts().refused;
  }
  grow();
  byId("text").focus();
}

function grow() {
  const box = byId("text");
  byId("send").disabled = box.value.trim() === "";
  box.rows = Math.min(5, Math.max(1, box.value.split("\n").length, Math.ceil(box.value.length / 32)));
}

function openNumber(event) {
  event.preventDefault();
  const number = byId("number").value.replace(/[\s()-]/g, "");
  byId("number-error").textContent = e164.test(number) ? "" : texts().invalid;
  byId("number").setAttribute("aria-invalid", String(!e164.test(number)));
  if (!e164.test(number)) return;
  byId("number").value = "";
  choose(number);
}

/** What the gateway does to texts now, in the form's fields. */
function showBehaviour(behaviour) {
  for (const [name, value] of Object.entries(behaviour)) {
    const field = byId("behaviour").elements.namedItem(name);
    if (field?.type === "checkbox") field.checked = value;
    else if (field) field.value = value;
  }
}

async function behave(change) {
  try {
    showBehaviour(await ask("/behaviour", {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(change),
    }));
    byId("behaviour-state").textContent = texts().applied;
  } catch {
    byId("behaviour-state").textContent = texts().outOfRange;
  }
}

function chosenBehaviour() {
  const fields = [...byId("behaviour").elements].filter((field) => field.name);
  return Object.fromEntries(fields.map((field) => [field.name, field.type === "checkbox" ? field.checked : Number(field.value)]));
}

const fairWeather = { delayMs: 0, copies: 1, shuffle: false, drop: 0, refuse: 0, acceptThenTimeout: 0 };

function listen() {
  const live = new EventSource("/live");
  live.onmessage = () => {
    byId("connection").textContent = "";
    refresh().catch(() => {});
  };
  live.onerror = () => (byId("connection").textContent = texts().offline);
}

byId("language").value = state.language;
byId("language").addEventListener("change", (event) => {
  state.language = event.target.value;
  keepLanguage(state.language);
  show();
});
byId("another").addEventListener("submit", openNumber);
byId("write").addEventListener("submit", send);
byId("text").addEventListener("input", grow);
byId("text").addEventListener("keydown", (event) => {
  // Enter also ends a Japanese conversion; that one must not send.
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) byId("write").requestSubmit();
  else return;
  event.preventDefault();
});
byId("behaviour").addEventListener("submit", (event) => {
  event.preventDefault();
  behave(chosenBehaviour());
});
byId("fair").addEventListener("click", () => behave(fairWeather));
byId("weather").addEventListener("toggle", async () => {
  byId("behaviour-state").textContent = "";
  if (byId("weather").open) showBehaviour(await ask("/behaviour"));
});
byId("back").addEventListener("click", () => {
  document.body.classList.remove("open");
  byId("phones").querySelector("button")?.focus();
});

state.numbers = await ask("/numbers");
byId("to").replaceChildren(...state.numbers.map((number) => element("option", { value: number, textContent: readable(number) })));
const linked = decodeURIComponent(location.hash.slice(1));
state.phone = e164.test(linked) ? linked : suggested[0];
document.body.classList.toggle("open", e164.test(linked));
show();
listen();
