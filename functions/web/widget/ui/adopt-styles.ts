/** Styles of a part that is loaded late. A constructed sheet needs no further request, and a strict policy lets it pass. */
export function adoptStyles(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
