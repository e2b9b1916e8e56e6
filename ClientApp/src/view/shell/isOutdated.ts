/**
 * Returns whether the server has a newer build, or false if the server does not respond. The page
 * of a newer build loads a different script.
 */
export async function isOutdated(): Promise<boolean> {
  const own = document.querySelector('script[type="module"][src]')?.getAttribute("src");
  try {
    const page = await fetch(import.meta.env.BASE_URL, { cache: "no-cache" });
    return page.ok && typeof own === "string" && !(await page.text()).includes(own);
  } catch {
    return false;
  }
}
