/** On phones the panel covers the page: the page behind must not scroll, and the keyboard must not cover the text box. */
export function followKeyboard(box: HTMLElement): () => void {
  const phone = matchMedia("(max-width: 480px)");
  const view = window.visualViewport;
  const page = document.documentElement.style;
  const overflowBefore = page.overflow;
  const fit = () => {
    const covering = phone.matches;
    page.overflow = covering ? "hidden" : overflowBefore;
    box.style.height = covering && view ? `${view.height}px` : "";
    box.style.top = covering && view ? `${view.offsetTop}px` : "";
  };
  fit();
  view?.addEventListener("resize", fit);
  view?.addEventListener("scroll", fit);
  phone.addEventListener("change", fit);
  return () => {
    view?.removeEventListener("resize", fit);
    view?.removeEventListener("scroll", fit);
    phone.removeEventListener("change", fit);
    page.overflow = overflowBefore;
  };
}
