import { useRef, useState } from "preact/hooks";
import { isPicture, sizeWords } from "../../shared/attachments/file-words.ts";
import type { Bubble, BubbleFile } from "../session/timeline.ts";
import { useWidget, useWidgetState } from "./context.ts";
import { FileIcon } from "./icons.tsx";
import { useLate } from "./late.ts";

/** What came with a message: pictures drawn in place, everything else to download. */
export function BubbleFiles({ bubble, author }: { bubble: Bubble; author: string }) {
  if (bubble.files.length === 0) return null;
  return (
    <div class="files">
      <span class="sr-only">{author}: </span>
      {bubble.files.map((file) => isPicture(file.contentType) ? <Picture key={file.key} file={file} /> : <Download key={file.key} file={file} />)}
    </div>
  );
}

function Picture({ file }: { file: BubbleFile }) {
  const { session, t } = useWidget();
  const preview = useWidgetState().previews[file.key];
  const [broken, setBroken] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const asked = useRef(false);
  const source = preview ?? session.files.addressOf(file.url);
  const failed = () => {
    setBroken(source);
    // Its link may be too old: once, a new one is asked for.
    if (!asked.current) void session.chat?.again.renewLinks();
    asked.current = true;
  };
  if (source !== null && source === broken) return <Download file={file} />;
  return (
    <>
      <button
        type="button" class="picture" aria-label={t("picture", { name: file.name })} aria-haspopup="dialog" disabled={source === null}
        data-testid="picture" onClick={() => setOpen(true)}
      >
        {source !== null && <img src={source} alt="" onError={failed} />}
      </button>
      {open && source !== null && <Viewer file={file} source={source} onDone={() => setOpen(false)} />}
    </>
  );
}

function Viewer(props: { file: BubbleFile; source: string; onDone: () => void }) {
  const late = useLate(() => import("../files/viewer.tsx"), props.onDone);
  return late && <late.Viewer {...props} />;
}

function Download({ file }: { file: BubbleFile }) {
  const { session, t } = useWidget();
  const size = sizeWords(file.bytes, t.locale);
  const address = session.files.addressOf(file.url);
  const label = t("download", { name: file.name, size });
  const content = <><FileIcon /><span class="file-name">{file.name}</span><span class="file-size">{size}</span></>;
  return address === null
    ? <span class="file" data-testid="file">{content}</span>
    : <a class="file" href={address} download={file.name} target="_blank" rel="noopener noreferrer" aria-label={label} data-testid="file">{content}</a>;
}
