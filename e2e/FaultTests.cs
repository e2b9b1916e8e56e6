namespace MnistHost.E2E;

/// <summary>Tests what visitors see when part of the page works at first and then fails. Setting <c>isBroken</c> in the page triggers the failure.</summary>
public sealed class FaultTests : PageTest
{
    private static readonly PenDigit Three = PenDigit.Ten[3], Seven = PenDigit.Ten[7];

    /// <summary>A script that makes the WebAssembly convolution throw an error once <c>isBroken</c> is set.</summary>
    private const string BreakableWebAssembly = """
        for (const name of ["instantiate", "instantiateStreaming"]) {
          const start = WebAssembly[name];
          WebAssembly[name] = async (...binary) => {
            const { module, instance } = await start.apply(WebAssembly, binary);
            const FusedConv2D = (...values) => {
              if (globalThis.isBroken) throw new WebAssembly.RuntimeError("memory access out of bounds");
              return instance.exports.FusedConv2D(...values);
            };
            return { module, instance: { exports: { ...instance.exports, FusedConv2D } } };
          };
        }
        """;

    /// <summary>A script that makes the 28×28 preview throw an error once <c>isBroken</c> is set.</summary>
    private const string BreakablePreview = """
        const put = CanvasRenderingContext2D.prototype.putImageData;
        CanvasRenderingContext2D.prototype.putImageData = function (...values) {
          if (globalThis.isBroken) throw new Error("simulated preview error");
          put.apply(this, values);
        };
        """;

    [Fact]
    public async Task The_page_falls_back_to_plain_JavaScript_if_WebAssembly_fails_after_the_first_answer()
    {
        IsExpected = complaint => complaint.Contains("The network stopped answering", StringComparison.Ordinal);
        await OpenAndReadSevenAsync(BreakableWebAssembly);
        await Page.Page.EvaluateAsync("globalThis.isBroken = true");
        await DrawThreeAsync();
        await Expect(Page.Prediction).ToHaveTextAsync("3");
        await Expect(Page.Page.GetByTitle("JavaScript")).ToBeVisibleAsync();
        Assert.Equal("3", (await Page.ReadAsync()).Text);
    }

    [Fact]
    public async Task If_no_back_end_works_the_page_shows_an_error_and_the_visitor_can_try_again()
    {
        IsExpected = complaint => IsAboutARequest(complaint) || complaint.Contains("The network stopped answering", StringComparison.Ordinal);
        await Page.WithoutServiceWorkerAsync();
        await OpenAndReadSevenAsync(BreakableWebAssembly);
        await Page.Page.RouteAsync("**/cpuBackEnd-*.js", route => route.AbortAsync());
        await Page.Page.EvaluateAsync("globalThis.isBroken = true");
        await DrawThreeAsync();
        var alert = Page.Page.GetByRole(AriaRole.Alert);
        await Expect(alert).ToContainTextAsync("could not be loaded");

        await Page.Page.UnrouteAsync("**/cpuBackEnd-*.js");
        await alert.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(Page.Prediction).ToHaveTextAsync("3");
        await Expect(alert).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Drawing_reading_and_undo_still_work_if_the_preview_throws_an_error()
    {
        IsExpected = complaint => complaint.Contains("simulated preview error", StringComparison.Ordinal);
        await OpenAndReadSevenAsync(BreakablePreview);
        await Page.Page.EvaluateAsync("globalThis.isBroken = true");
        await DrawThreeAsync();
        Assert.Equal("3", (await Page.ReadAsync()).Text);
        await Page.Undo.ClickAsync();
        await Expect(Page.Prediction).ToHaveAttributeAsync("data-verdict", "empty");
    }

    private async Task OpenAndReadSevenAsync(string script)
    {
        await Page.Page.AddInitScriptAsync(script);
        await Page.OpenReadyAsync(Url);
        await Page.DrawAsync(Seven, Placement.LargeInTheMiddle);
        await Expect(Page.Prediction).ToHaveTextAsync("7");
    }

    private async Task DrawThreeAsync()
    {
        await Page.Clear.ClickAsync();
        await Page.DrawAsync(Three, Placement.LargeInTheMiddle);
    }
}
