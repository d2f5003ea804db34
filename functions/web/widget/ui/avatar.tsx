import { BrandIcon } from "./icons.tsx";

/** The first letter of a name, or the brand where nobody has a name yet. */
export function Avatar({ name, live = false, small = false }: { name: string | null; live?: boolean; small?: boolean }) {
  const letter = name?.trim().slice(0, 1).toLocaleUpperCase();
  return (
    <span class={small ? "avatar avatar-small" : "avatar"} aria-hidden="true">
      {letter || <BrandIcon />}
      {live && <i class="live" />}
    </span>
  );
}
