import { useWidget } from "./context.ts";

export function Typing({ name }: { name: string | null }) {
  const { t } = useWidget();
  const label = name === null ? t("typingSomebody") : t("typing", { name });
  return (
    <p class="typing" data-testid="typing"><span class="typing-dots" aria-hidden="true"><i /><i /><i /></span>{label}</p>
  );
}
