const en = {
  trayLabel: "Files for this message",
  removeFile: "Remove {name}",
  attachment_empty: "“{name}” is empty.",
  attachment_not_kept: "“{name}” could not be read, or this device has no room for it.",
  attachments_max: "A message can have up to {count} files.",
};

const ja: Readonly<Record<keyof typeof en, string>> = {
  trayLabel: "このメッセージに付けるファイル",
  removeFile: "{name}を外す",
  attachment_empty: "「{name}」は空のファイルです。",
  attachment_not_kept: "「{name}」を読み込めないか、端末の空き容量が足りません。",
  attachments_max: "1通につき{count}件まで添付できます。",
};

/** Of the tray alone, which is loaded with the first file. */
export const words = { en, ja };
