/**
 * Whether the server has a newer build than this page: its page names other scripts. False where the
 * server does not answer, as nobody can tell then.
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
