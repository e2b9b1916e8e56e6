/**
 * Returns the message that outdated browsers show instead of the sheet, keyed by language. The
 * build inserts it into a script for old browsers, so it is not loaded like the other texts.
 */
export function tooOld(safari: string, chrome: string, firefox: string): Record<string, string> {
  return {
    en: `This browser is too old to read digits. You need at least Safari ${safari}, Chrome ${chrome} or Firefox ${firefox}.`,
    fr: `Ce navigateur est trop ancien pour lire des chiffres. Il faut Safari ${safari}, Chrome ${chrome}, Firefox ${firefox} ou une version plus récente.`,
    de: `Dieser Browser ist zu alt, um Ziffern zu lesen. Du brauchst mindestens Safari ${safari}, Chrome ${chrome} oder Firefox ${firefox}.`,
  };
}
