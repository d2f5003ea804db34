import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { isPicture, sizeWords } from "../../../../shared/attachments/file-words.ts";
import { Icon } from "../../../../staff/view/icons.tsx";
import type { Attachment } from "../../wire/talk.ts";
import { useBench } from "../bench.ts";

export interface AttachmentsProps {
  readonly conversationId: string;
  readonly messageId: string;
  readonly items: readonly Attachment[];
}

/** Files of a message: pictures as such, everything else by name and size. Links are signed for a while, so an old one is asked for again. */
export const Attachments = ({ conversationId, messageId, items }: AttachmentsProps): JSX.Element => {
  const { desk } = useBench();
  const renew = (): void => desk.reread(conversationId, messageId);
  return (
    <ul class="files">
      {items.map((item) => (
        <li key={item.attachmentId} data-testid="attachment" data-content-type={item.contentType}>
          {isPicture(item.contentType) && item.url !== null ? <Picture key={item.url} item={item} url={item.url} renew={renew} /> : <FileLink item={item} />}
        </li>
      ))}
    </ul>
  );
};

const Picture = ({ item, url, renew }: { readonly item: Attachment; readonly url: string; readonly renew: () => void }): JSX.Element => {
  const { resolve, words: t } = useBench();
  const [failed, setFailed] = useState(false);
  if (failed)
    return (
      <span class="file file-failed">
        <FileLink item={item} />
        <button type="button" class="link-button" data-testid="picture-renew" onClick={renew}>
          {t("file.showAgain")}
        </button>
      </span>
    );
  return (
    <a class="picture" href={resolve(url)} target="_blank" rel="noopener noreferrer" title={item.name}>
      <img src={resolve(url)} alt={t("file.picture", { name: item.name })} loading="lazy" onError={() => setFailed(true)} />
    </a>
  );
};

const FileLink = ({ item }: { readonly item: Attachment }): JSX.Element => {
  const { resolve, words: t } = useBench();
  const facts = sizeWords(item.bytes, t.locale);
  if (item.url === null)
    return (
      <span class="file">
        <Icon name="file" class="small" />
        <span class="file-name">{item.name}</span>
        <span class="file-size">{facts}</span>
      </span>
    );
  return (
    <a class="file" href={resolve(item.url)} download={item.name} target="_blank" rel="noopener noreferrer">
      <Icon name="download" class="small" />
      <span class="visually-hidden">{t("file.download")} </span>
      <span class="file-name">{item.name}</span>
      <span class="file-size">{facts}</span>
    </a>
  );
};
