import sharp from "sharp";

/**
 * Renders `socialPreview.svg` as `public/social-preview.png`, which is committed. Part of
 * `npm run icons`. Requires the typeface Liberation Serif.
 */
export async function main(): Promise<void> {
  await sharp("scripts/socialPreview.svg")
    .resize(1200, 630)
    .removeAlpha()
    .png({ palette: true, colours: 16, dither: 0, effort: 10 })
    .toFile("public/social-preview.png");
}
