import type { JSX } from "preact";

const paths = {
  chat: "M4 5.5A1.5 1.5 0 0 1 5.5 4h13A1.5 1.5 0 0 1 20 5.5v9a1.5 1.5 0 0 1-1.5 1.5H10l-4.5 4v-4A1.5 1.5 0 0 1 4 14.5z",
  sms: "M8 2.5h8A1.5 1.5 0 0 1 17.5 4v16a1.5 1.5 0 0 1-1.5 1.5H8A1.5 1.5 0 0 1 6.5 20V4A1.5 1.5 0 0 1 8 2.5zM10.5 18.5h3",
  mail: "M3.5 6.5A1.5 1.5 0 0 1 5 5h14a1.5 1.5 0 0 1 1.5 1.5v11A1.5 1.5 0 0 1 19 19H5a1.5 1.5 0 0 1-1.5-1.5zM4 7l8 6 8-6",
  phone: "M5 4h3.5l1.6 4.2-2.2 1.6a12 12 0 0 0 6.3 6.3l1.6-2.2L20 15.5V19a1.5 1.5 0 0 1-1.6 1.5A15.5 15.5 0 0 1 3.5 5.6 1.5 1.5 0 0 1 5 4z",
  send: "M4 12l16-8-5.5 16-3-6.5zM11.5 13.5L20 4",
  lock: "M6.5 11h11A1.5 1.5 0 0 1 19 12.5v6a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 18.5v-6A1.5 1.5 0 0 1 6.5 11zM8 11V8a4 4 0 0 1 8 0v3",
  reply: "M9 7l-5 5 5 5M4 12h10a6 6 0 0 1 6 6v1",
  transfer: "M4 8h13M13 4l4 4-4 4M20 16H7M11 12l-4 4 4 4",
  check: "M4.5 12.5l5 5 10-11",
  cross: "M6 6l12 12M18 6L6 18",
  panel: "M4 5.5A1.5 1.5 0 0 1 5.5 4h13A1.5 1.5 0 0 1 20 5.5v13a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18.5zM14.5 4v16",
  back: "M15 5l-7 7 7 7",
  down: "M6 9.5l6 6 6-6",
  clock: "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM12 7.5V12l3 2",
  warning: "M12 4l9 16H3zM12 10v4.5M12 17.2v.3",
  bot: "M6.5 9h11A1.5 1.5 0 0 1 19 10.5v7a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 17.5v-7A1.5 1.5 0 0 1 6.5 9zM12 9V5M9.5 13.5v1M14.5 13.5v1",
  team: "M9 11a3.2 3.2 0 1 0 0-6.4A3.2 3.2 0 0 0 9 11zM3.5 19c.3-3.3 2.4-5 5.5-5s5.2 1.7 5.5 5M15.5 5a3 3 0 0 1 0 5.8M17 14.2c2.1.5 3.3 2.1 3.5 4.8",
  person: "M12 11.5a3.7 3.7 0 1 0 0-7.4 3.7 3.7 0 0 0 0 7.4zM5 20c.4-3.7 3-5.7 7-5.7s6.6 2 7 5.7",
  retry: "M19.5 12a7.5 7.5 0 1 1-2.3-5.4M19.5 3.5V8H15",
  globe: "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM3.5 12h17M12 3.5c2.5 2.5 3.5 5.5 3.5 8.5s-1 6-3.5 8.5c-2.5-2.5-3.5-5.5-3.5-8.5s1-6 3.5-8.5z",
  cup: "M5 8.5h11.5v6a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4zM16.5 10h1.5a2.5 2.5 0 0 1 0 5h-1.5M8 3v2.5M11 3v2.5M14 3v2.5",
  more: "M12 5.5v.3M12 12v.3M12 18.5v.3",
  board: "M4 5.5A1.5 1.5 0 0 1 5.5 4h13A1.5 1.5 0 0 1 20 5.5v13a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18.5zM4 9.5h16M10 9.5V20",
  chart: "M5 20V11M10 20V5M15 20v-7M20 20V8M3 20h18",
  ear: "M8 10a4.5 4.5 0 1 1 9 0c0 3-3 3.6-3 6a2.8 2.8 0 0 1-5.2 1.4M10.5 10a2 2 0 0 1 4 0c0 1.3-1.5 1.7-1.5 3",
  plus: "M12 5v14M5 12h14",
  trash: "M5 7h14M9 7V4.5h6V7M7 7l1 13h8l1-13M10.5 10.5v6M13.5 10.5v6",
  up: "M6 14.5l6-6 6 6",
  eye: "M2.5 12s3.5-6 9.5-6 9.5 6 9.5 6-3.5 6-9.5 6-9.5-6-9.5-6zM12 9.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6z",
  link: "M13.5 6.5l1.7-1.7a3.5 3.5 0 0 1 5 5l-3 3a3.5 3.5 0 0 1-5 0M10.5 17.5l-1.7 1.7a3.5 3.5 0 0 1-5-5l3-3a3.5 3.5 0 0 1 5 0",
} as const;

export type IconName = keyof typeof paths;

/** A line drawing beside words; it says nothing by itself, so it is hidden from screen readers. */
export const Icon = ({ name, class: extra }: { readonly name: IconName; readonly class?: string }): JSX.Element => (
  <svg class={`icon ${extra ?? ""}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={paths[name]} />
  </svg>
);

const channels: Readonly<Record<string, IconName>> = { chat: "chat", webChat: "chat", sms: "sms", email: "mail", phone: "phone", voice: "phone" };

export const channelIcon = (channel: string): IconName => channels[channel] ?? "chat";
