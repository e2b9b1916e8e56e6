import type { HtmlTagDescriptor, Plugin } from "vite";

/**
 * Adds the title, description and picture that apps show with a link to the page (Open Graph
 * protocol), and an icon for iOS. Most apps need the picture's full URL, so the environment
 * variable `SITE_URL` (for example, `https://digits.example.org/`) must contain the site's URL.
 * `npm run deploy` sets the variable when called with `--domain`. Without the variable, the
 * picture's URL is a path, which only some apps support.
 */
export function linkPreview(): Plugin {
  let base = "/";
  return {
    name: "link-preview",
    configResolved: (config) => {
      base = config.base;
    },
    transformIndexHtml: {
      order: "post",
      handler: (html) => previewTags(html, base, process.env.SITE_URL),
    },
  };
}

/**
 * Returns the tags. Throws an error if `site` is not the URL of a folder.
 * @param site The page's URL.
 */
export function previewTags(
  html: string,
  base: string,
  site: string | undefined,
): HtmlTagDescriptor[] {
  if (site !== undefined && !(URL.canParse(site) && /^https?:.*\/$/.test(site))) {
    throw new Error(
      `Expected a URL that ends with a slash, such as https://digits.example.org/, in SITE_URL, but got '${site}'.`,
    );
  }
  const title = /<title>([^<]+)</.exec(html)?.[1] ?? "";
  const description = /name="description"\s+content="([^"]+)"/.exec(html)?.[1] ?? "";
  const meta = (name: string, content: string) => tag("meta", { property: name, content });
  return [
    meta("og:type", "website"),
    meta("og:title", title),
    meta("og:description", description),
    meta("og:image", `${site ?? base}social-preview.png`),
    meta("og:image:width", "1200"),
    meta("og:image:height", "630"),
    meta("og:image:alt", "A hand-drawn 7 on ruled paper, next to the words: Write a number"),
    tag("meta", { name: "twitter:card", content: "summary_large_image" }),
    tag("link", { rel: "apple-touch-icon", href: `${base}icon-apple-180.png` }),
  ];
}

function tag(name: string, attrs: Record<string, string>): HtmlTagDescriptor {
  return { tag: name, attrs, injectTo: "head" };
}
