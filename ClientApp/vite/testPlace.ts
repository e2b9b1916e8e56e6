import type { Plugin } from "vite";

/**
 * Makes the development server serve the page at `/test`. Otherwise, it would serve test.html, a
 * prototype that is not part of any build.
 */
export function testPlace(): Plugin {
  return {
    name: "test-place",
    configureServer: ({ middlewares, config }) => {
      middlewares.use((request, _, next) => {
        if (request.url?.split(/[?#]/)[0] === `${config.base}test`) request.url = config.base;
        next();
      });
    },
  };
}
