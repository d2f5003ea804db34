/**
 * Enter sends, Shift+Enter makes a line. Enter that ends an input method's composition (Japanese, Chinese, Korean) does neither:
 * `isComposing` says so, except in Safari, which ends the composition first and then reports key code 229. On touch screens Enter
 * makes a line, because their keyboards have no Shift+Enter.
 */
export function submitsOnEnter(event: KeyboardEvent): boolean {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return false;
  return !matchMedia("(pointer: coarse)").matches;
}
