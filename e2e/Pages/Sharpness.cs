namespace MnistHost.E2E;

internal static class Sharpness
{
    /// <summary>Waits until the surface has one canvas pixel per screen pixel.</summary>
    public static async Task ExpectSharpAsync(DigitPage page) => await page.Page.WaitForFunctionAsync("""
        () => {
          const surface = document.querySelector('[data-testid="drawing"]');
          const { width, height } = surface.getBoundingClientRect();
          return Math.abs(surface.width - width * devicePixelRatio) <= 1 && Math.abs(surface.height - height * devicePixelRatio) <= 1;
        }
        """, null, new() { Timeout = 5_000 });
}
