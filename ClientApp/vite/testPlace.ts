import type { Plugin } from "vite";

/**
 * Lets the development server answer `/test` with the page. Otherwise it would find the prototype,
 * test.html, which no build contains.
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
