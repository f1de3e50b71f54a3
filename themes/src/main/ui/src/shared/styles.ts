/** Adds the style sheet of our pages to the console's page, once. */
export function loadStyles(): void {
  const href = new URL(STYLE_SHEET, import.meta.url).href;
  if (document.querySelector(`link[href="${href}"]`)) return;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = href;
  document.head.append(link);
}
