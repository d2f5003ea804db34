/** On phones the panel covers the page: the page behind must not scroll, and the keyboard must not cover the text box. */
export function followKeyboard(box: HTMLElement): () => void {
  const phone = matchMedia("(max-width: 480px)");
  const view = window.visualViewport;
  const fit = () => {
    const covering = phone.matches;
    document.documentElement.style.overflow = covering ? "hidden" : "";
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
    document.documentElement.style.overflow = "";
  };
}
