import sharp from "sharp";

/**
 * Draws `public/social-preview.png`, which is committed, from `socialPreview.svg`. Part of
 * `npm run icons`. Needs the typeface Liberation Serif.
 */
export async function main(): Promise<void> {
  await sharp("scripts/socialPreview.svg")
    .resize(1200, 630)
    .removeAlpha()
    .png({ palette: true, colours: 16, dither: 0, effort: 10 })
    .toFile("public/social-preview.png");
}
