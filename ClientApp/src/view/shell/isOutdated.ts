/**
 * Whether the server has a newer build, whose page loads other scripts. False if the server does
 * not answer.
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
