/** 10 MiB for one file, as the server has it. */
export const attachmentBytesMax = 10 * 1024 * 1024;

/** Most files of one message. */
export const attachmentsMax = 5;

/** File endings by media type: what the server takes, nothing that a browser would run. */
const endings: Readonly<Record<string, readonly string[]>> = {
  "image/jpeg": ["jpg", "jpeg"],
  "image/png": ["png"],
  "image/gif": ["gif"],
  "image/webp": ["webp"],
  "application/pdf": ["pdf"],
  "text/plain": ["txt", "log"],
  "text/csv": ["csv"],
};

const types = Object.entries(endings);

/** For a file dialog. */
export const acceptedTypes: string = types.flatMap(([type, all]) => [type, ...all.map((ending) => `.${ending}`)]).join(",");

/** What the browser says of a file, or what its ending says where the browser does not know. */
export function contentTypeOf({ name, type }: { name: string; type: string }): string {
  const said = type.split(";")[0]?.trim().toLowerCase() ?? "";
  if (said in endings) return said;
  const ending = name.toLowerCase().split(".").at(-1) ?? "";
  return types.find(([, all]) => all.includes(ending))?.[0] ?? said;
}

export type AttachmentRefusal = "attachment_too_large" | "attachment_empty" | "attachment_type_not_allowed";

/** Why a file need not even be tried; the codes of the server, except for one that has nothing in it. */
export function refusalOf(file: { name: string; type: string; size: number }): AttachmentRefusal | null {
  if (!(contentTypeOf(file) in endings)) return "attachment_type_not_allowed";
  if (file.size === 0) return "attachment_empty";
  return file.size > attachmentBytesMax ? "attachment_too_large" : null;
}
