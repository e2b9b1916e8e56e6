import { expect, test } from "vitest";
import { destinationOf, projectPath } from "./destination.ts";
import { headersFile, policyInPage } from "./securityHeaders.ts";

test.each([
  ["https://github.com/someone/digits.git", "/digits/"],
  ["git@github.com:someone/digits.git", "/digits/"],
  ["file:///srv/git/digits.git", "/digits/"],
  ["https://gitlab.com/group/digits/", "/digits/"],
  ["https://github.com/someone/someone.github.io.git", "/"],
])("the site of %s is served under %s", (repository, path) => {
  expect(projectPath(repository)).toBe(path);
});

test("a site with a custom domain is served at the root", () => {
  const destination = destinationOf({
    repo: "r/x",
    branch: "gh-pages",
    domain: "digits.example.org",
  });
  expect(destination).toMatchObject({ base: "/", domain: "digits.example.org" });
});

test.each(["example", "https://example.org", "-a.org", "a..org", "exa mple.org"])(
  "the domain %s is rejected with a one-sentence message",
  (domain) => {
    expect(() => destinationOf({ repo: "r/x", branch: "b", domain })).toThrow(
      `Expected a domain such as digits.example.org in --domain, but got '${domain}'.`,
    );
  },
);

test.each(["digits", "/digits", "/a b/", "/../"])("the base path %s is rejected", (base) => {
  expect(() => destinationOf({ repo: "r/x", branch: "b", base })).toThrow("Expected a path");
});

test("the page contains the host's content security policy without the directives that work only in headers", () => {
  expect(policyInPage()).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; /);
  expect(policyInPage()).toContain("require-trusted-types-for 'script'");
  expect(policyInPage()).not.toContain("frame-ancestors");
});

test("files with hashed names are cached for a year under any base path, and all files get the security headers", () => {
  const file = headersFile("/digits/", [
    "index.html",
    "assets/index-DuWDQ115.js",
    "models/digits/model.json",
  ]);
  expect(file).toMatch(/^\/digits\/\*\n {2}Content-Security-Policy: default-src 'none'/);
  expect(file).toContain(
    "/digits/assets/index-DuWDQ115.js\n  Cache-Control: public, max-age=31536000, immutable\n",
  );
  expect(file).not.toContain("model.json");
});
