import type { ComponentChildren } from "preact";

const Icon = ({ children, size = 20 }: { children: ComponentChildren; size?: number }) => (
  <svg
    aria-hidden="true" width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor"
    stroke-width="2" stroke-linecap="round" stroke-linejoin="round"
  >
    {children}
  </svg>
);

export const CloseIcon = () => <Icon><path d="m6 9 6 6 6-6" /></Icon>;
export const SendIcon = () => <Icon><path d="M12 19V5M5.5 11.5 12 5l6.5 6.5" /></Icon>;
export const SoundIcon = ({ on }: { on: boolean }) => (
  <Icon size={18}>
    <path d="M6 9a6 6 0 0 1 12 0c0 6 2.5 7 2.5 7h-17S6 15 6 9M10 20a2.2 2.2 0 0 0 4 0" />
    {!on && <path d="m3 3 18 18" />}
  </Icon>
);
export const EndIcon = () => <Icon size={18}><path d="M9 4H6a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h3M15 16l4-4-4-4M19 12H9" /></Icon>;
export const DownIcon = () => <Icon size={16}><path d="M12 5v14M6 13l6 6 6-6" /></Icon>;
export const ClockIcon = () => <Icon size={13}><circle cx="12" cy="12" r="9" /><path d="M12 7v5l3 2" /></Icon>;
export const CheckIcon = () => <Icon size={13}><path d="m5 12.5 4.5 4.5L19 7.5" /></Icon>;
export const ChecksIcon = () => <Icon size={15}><path d="m2 12.5 4.5 4.5L16 7.5M12 16l1 1 9.5-9.5" /></Icon>;
export const UndoIcon = () => <Icon size={14}><path d="M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3" /></Icon>;
export const ClipIcon = () => <Icon><path d="m20 11.5-8.2 8.2a5 5 0 0 1-7-7L13.5 4a3.3 3.3 0 0 1 4.7 4.7l-8.3 8.3a1.7 1.7 0 0 1-2.4-2.4l7.6-7.6" /></Icon>;
export const FileIcon = () => <Icon><path d="M14 2.5H7A2 2 0 0 0 5 4.5v15a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V7.5zM14 2.5v5h5" /></Icon>;
export const MailIcon = () => <Icon size={15}><path d="M4 5h16a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1zM3 7l9 6 9-6" /></Icon>;
export const AlertIcon = () => <Icon size={15}><circle cx="12" cy="12" r="9" /><path d="M12 7.5v5M12 16h.01" /></Icon>;
export const OfflineIcon = () => <Icon size={16}><path d="M2 9a15 15 0 0 1 20 0M5.5 12.7a10 10 0 0 1 13 0M9 16.2a5 5 0 0 1 6 0M12 20h.01M3 3l18 18" /></Icon>;
export const BrandIcon = () => (
  <svg aria-hidden="true" width="26" height="26" viewBox="0 0 24 24" fill="currentColor">
    <path d="M4 5.5A3.5 3.5 0 0 1 7.5 2h9A3.5 3.5 0 0 1 20 5.5v7a3.5 3.5 0 0 1-3.5 3.5H12l-4.6 4.2a.85.85 0 0 1-1.4-.65V16a3.5 3.5 0 0 1-2-3.5z" />
  </svg>
);
