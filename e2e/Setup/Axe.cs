using Deque.AxeCore.Commons;

namespace MnistHost.E2E;

/// <summary>Runs axe in the page with all default rules. Reports only violations, because reporting every passing element would take ten times as long.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <returns>One line for each element that violates a rule.</returns>
    public static async Task<string[]> FindAsync(IPage page)
    {
        if (await page.EvaluateAsync<bool>("() => typeof axe === 'undefined'")) await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>("""
            async () => {
              const { violations, passes } = await axe.run({ resultTypes: ["violations"] });
              if (passes.length === 0) throw new Error("axe checked nothing.");
              return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html, any, all, none }) =>
                `${id}: ${target}: ${html} (${[...any, ...all, ...none].map(({ message }) => message).join("; ")})`));
            }
            """);
    }
}
