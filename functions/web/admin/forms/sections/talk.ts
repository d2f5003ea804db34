import type { Section } from "../fields.ts";

/** What is said again and again. */
export const replies: Section = {
  id: "replies",
  title: "section.replies",
  text: "section.replies.text",
  list: "replies",
  named: ["names", "code"],
  add: "add.reply",
  fresh: { code: "", names: {}, texts: {} },
  ordered: true,
  sets: [
    {
      title: "set.basics",
      fields: [
        { kind: "text", key: "code", label: "choice.code", hint: "reply.code.hint", fixed: true },
        { kind: "names", key: "names", label: "reply.names", hint: "reply.names.hint" },
        { kind: "names", key: "texts", label: "reply.texts", hint: "reply.texts.hint", long: true },
        { kind: "refs", key: "queues", label: "reply.queues", to: "queues", none: "none.every" },
      ],
    },
  ],
};

/** How phones are texted. */
export const texting: Section = {
  id: "texting",
  title: "section.texting",
  text: "section.texting.text",
  list: null,
  part: "texting",
  named: [],
  add: null,
  fresh: {},
  ordered: false,
  sets: [
    {
      title: "set.words",
      fields: [
        {
          kind: "group",
          key: "words",
          label: "texting.words",
          hint: "texting.words.hint",
          fresh: {},
          fields: [
            { kind: "words", key: "stop", label: "texting.stop", hint: "texting.stop.hint" },
            { kind: "words", key: "start", label: "texting.start", hint: "texting.start.hint" },
            { kind: "words", key: "help", label: "texting.helpWords", hint: "texting.helpWords.hint" },
          ],
        },
        { kind: "names", key: "help", label: "texting.help", hint: "texting.help.hint", long: true },
      ],
    },
    {
      title: "set.sending",
      fields: [
        {
          kind: "group",
          key: "quietHours",
          label: "texting.quietHours",
          hint: "texting.quietHours.hint",
          none: "none.noQuietHours",
          fresh: { from: "21:00", to: "08:00" },
          fields: [
            { kind: "clock", key: "from", label: "hours.from" },
            { kind: "clock", key: "to", label: "hours.to" },
          ],
        },
        { kind: "text", key: "country", label: "texting.country", hint: "texting.country.hint" },
      ],
    },
  ],
};
