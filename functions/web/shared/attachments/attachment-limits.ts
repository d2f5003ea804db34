export { isPicture } from "./file-words.ts";

/** 10 MiB for one file, as the server has it. */
export const attachmentBytesMax = 10 * 1024 * 1024;

/** Most files of one message. */
export const attachmentsMax = 5;

const office = "application/vnd.openxmlformats-officedocument.";

/** File endings by media type: what the server takes, nothing that a browser would run. */
const endings: Readonly<Record<string, readonly string[]>> = {
  "image/jpeg": ["jpg", "jpeg"],
  "image/png": ["png"],
  "image/gif": ["gif"],
  "image/webp": ["webp"],
  "image/heic": ["heic", "heif"],
  "application/pdf": ["pdf"],
  "text/plain": ["txt", "log"],
  "text/csv": ["csv"],
  [`${office}wordprocessingml.document`]: ["docx"],
  [`${office}spreadsheetml.sheet`]: ["xlsx"],
  [`${office}presentationml.presentation`]: ["pptx"],
};

/** What some browsers say instead. */
const aliases: Readonly<Record<string, string>> = {
  "image/jpg": "image/jpeg", "image/pjpeg": "image/jpeg", "image/heif": "image/heic", "application/vnd.ms-excel": "text/csv",
};

const types = Object.entries(endings);

/** For a file dialog. */
export const acceptedTypes: string = types.flatMap(([type, all]) => [type, ...all.map((ending) => `.${ending}`)]).join(",");

/** What the browser says of a file, or what its ending says where the browser does not know. */
export function contentTypeOf({ name, type }: { name: string; type: string }): string {
  const ending = name.toLowerCase().split(".").at(-1) ?? "";
  const byName = types.find(([, all]) => all.includes(ending))?.[0];
  const said = type.split(";")[0]?.trim().toLowerCase() ?? "";
  // An old Excel file is told from a table of text by its name alone.
  const meant = said === "application/vnd.ms-excel" && byName !== "text/csv" ? said : (aliases[said] ?? said);
  return meant in endings ? meant : meant === "" || meant === "application/octet-stream" ? (byName ?? said) : meant;
}

export type AttachmentRefusal = "attachment_too_large" | "attachment_empty" | "attachment_type_not_allowed";

/** Why a file need not even be tried; the codes of the server, except for one that has nothing in it. */
export function refusalOf(file: { name: string; type: string; size: number }): AttachmentRefusal | null {
  if (!(contentTypeOf(file) in endings)) return "attachment_type_not_allowed";
  if (file.size === 0) return "attachment_empty";
  return file.size > attachmentBytesMax ? "attachment_too_large" : null;
}
