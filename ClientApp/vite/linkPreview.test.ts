import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { previewTags } from "./linkPreview.ts";

const html = readFileSync("index.html", "utf8");

function contentOf(property: string, base: string, site?: string) {
  return previewTags(html, base, site).find(({ attrs }) => attrs?.property === property)?.attrs
    ?.content;
}

test("the preview's title and description match the page's", () => {
  expect(contentOf("og:title", "/")).toBe("Read my writing");
  expect(html).toContain(`content="${contentOf("og:description", "/")}"`);
});

test("the preview picture and its description contain the page's heading", () => {
  const task = /<h1>([^<]+)</.exec(html)?.[1] ?? "?";
  expect(contentOf("og:image:alt", "/")).toContain(task);
  expect(readFileSync("scripts/socialPreview.svg", "utf8")).toContain(`>${task}</text>`);
});

test("the picture's URL is absolute if the site is known, and a path under the base otherwise", () => {
  expect(contentOf("og:image", "/digits/", "https://example.org/digits/")).toBe(
    "https://example.org/digits/social-preview.png",
  );
  expect(contentOf("og:image", "/digits/")).toBe("/digits/social-preview.png");
});

test.each(["example.org", "https://example.org/digits", "ftp://example.org/"])(
  "the site %s is rejected with a clear message",
  (site) => expect(() => previewTags(html, "/", site)).toThrow(`in SITE_URL, but got '${site}'.`),
);
