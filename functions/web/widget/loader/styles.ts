/** Applied as a constructed sheet, which a site's Content Security Policy for styles does not have to allow. */
export const styles = `
:host{all:initial;--accent:#3b46d6;--accent-2:#7a4be0;--surface:#fff;--line:rgb(20 24 60/6%)}
[hidden]{display:none!important}
.launcher{position:fixed;z-index:2147483000;right:max(20px,env(safe-area-inset-right));bottom:max(20px,env(safe-area-inset-bottom));
width:60px;height:60px;padding:0;border:0;border-radius:50%;cursor:pointer;color:#fff;
background:linear-gradient(135deg,var(--accent),var(--accent-2));
box-shadow:0 8px 24px rgb(40 40 140/35%),0 2px 6px rgb(20 24 60/20%);transition:transform .18s cubic-bezier(.2,.8,.2,1),box-shadow .18s}
.launcher:hover{transform:scale(1.06)}
.launcher:active{transform:scale(.96)}
.launcher:focus-visible{outline:3px solid var(--accent);outline-offset:3px;box-shadow:0 0 0 3px #fff}
.launcher svg{position:absolute;inset:0;width:28px;height:28px;margin:auto;transition:opacity .18s,transform .18s}
.launcher svg:nth-of-type(1){inset:2px 0 0}
.launcher svg:nth-of-type(2){stroke:currentColor;stroke-width:2.4;stroke-linecap:round;stroke-linejoin:round}
.launcher[aria-expanded=false] svg:nth-of-type(2){opacity:0;transform:rotate(-60deg)}
.launcher[aria-expanded=true] svg:nth-of-type(1){opacity:0;transform:rotate(60deg)}
.badge{position:fixed;z-index:2147483001;right:max(17px,env(safe-area-inset-right));bottom:calc(max(20px,env(safe-area-inset-bottom)) + 41px);pointer-events:none;min-width:22px;height:22px;padding:0 6px;box-sizing:border-box;border-radius:11px;
background:#c81e3a;color:#fff;font:600 12px/22px system-ui,sans-serif;text-align:center;box-shadow:0 0 0 2px #fff}
.panel{position:fixed;z-index:2147483000;right:max(20px,env(safe-area-inset-right));bottom:calc(max(20px,env(safe-area-inset-bottom)) + 76px);
width:400px;height:min(700px,calc(100dvh - 120px));overflow:hidden;border-radius:20px;background:var(--surface);
box-shadow:0 24px 64px rgb(20 24 60/28%),0 4px 16px rgb(20 24 60/12%),0 0 0 1px var(--line);
transform-origin:100% 100%;animation:in .22s cubic-bezier(.2,.8,.2,1)}
:host([data-side=left]) .badge{right:auto;left:calc(max(20px,env(safe-area-inset-left)) + 41px)}
:host([data-side=left]) .launcher,:host([data-side=left]) .panel{right:auto;left:max(20px,env(safe-area-inset-left));transform-origin:0 100%}
iframe{display:block;width:100%;height:100%;border:0;color-scheme:normal}
@keyframes in{from{opacity:0;transform:translateY(12px) scale(.97)}}
@media (prefers-color-scheme:dark){:host([data-theme=auto]){--surface:#14161f;--line:rgb(255 255 255/12%)}}
:host([data-theme=dark]){--surface:#14161f;--line:rgb(255 255 255/12%)}
@media (max-width:480px){
.panel,:host([data-side=left]) .panel{inset:0;width:100%;height:100dvh;border-radius:0;box-sizing:border-box;
padding:env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left)}
.launcher[aria-expanded=true]{display:none}}
@media (prefers-reduced-motion:reduce){.panel{animation:none}.launcher,.launcher svg{transition:none}}
@media print{.launcher,.badge,.panel{display:none}}
`;
