import { defineConfig } from "@vite-pwa/assets-generator/config";

/** The value of the light theme's `--paper` in tokens.css. */
const background = "#fdfaf3";

/** Configures `npm run icons`, which generates the committed icons in `public` from `icon.svg`. */
export default defineConfig({
  images: ["public/icon.svg"],
  preset: {
    transparent: { sizes: [192, 512], padding: 0 },
    // Android may crop the icon to any shape that contains the central circle, whose diameter is
    // 80% of the icon's width.
    maskable: { sizes: [512], padding: 0.2, resizeOptions: { background } },
    // iOS rounds the corners itself.
    apple: { sizes: [180], padding: 0, resizeOptions: { background } },
    png: { palette: true, colours: 16, dither: 0, effort: 10 },
    assetName: (type, { width }) => `icon-${type === "transparent" ? "" : `${type}-`}${width}.png`,
  },
  manifestIconsEntry: false,
  headLinkOptions: { preset: "default" },
});
