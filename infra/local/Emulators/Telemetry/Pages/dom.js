const svgSpace = "http://www.w3.org/2000/svg";

function fill(made, properties, children) {
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

/** An element; `on…` are listeners, other properties attributes, children nodes or text. */
export const h = (tag, properties = {}, ...children) => fill(document.createElement(tag), properties, children);

export const svg = (tag, properties = {}, ...children) => fill(document.createElementNS(svgSpace, tag), properties, children);

/** Sizes that depend on data: set one by one, because the page's policy forbids style attributes. */
export function sized(element, styles) {
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value);
  return element;
}

/** Replaces what is shown and gives the focus back to what has the same `data-key`. */
export function show(root, ...children) {
  const key = root.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
  const { selectionStart } = document.activeElement ?? {};
  root.replaceChildren(...children.flat(Infinity).filter(Boolean));
  if (key === undefined) return;
  const again = root.querySelector(`[data-key="${CSS.escape(key)}"]`);
  again?.focus({ preventScroll: true });
  if (typeof selectionStart === "number" && again?.type === "search") again.setSelectionRange(selectionStart, selectionStart);
}

export const unseen = (text) => h("span", { class: "unseen" }, text);
