/** Puts a count before the page's title, "(2) Shop", and takes it away again at 0. */
export function showTitleCount(count: number, page: Document = document): void {
  const bare = page.title.replace(/^\(\d+\+?\) /, "");
  page.title = count > 0 ? `(${count > 99 ? "99+" : count}) ${bare}` : bare;
}
