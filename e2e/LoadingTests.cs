namespace MnistHost.E2E;

/// <summary>Tests what visitors see when the model loads slowly, fails to load, or cannot use WebAssembly.</summary>
public sealed class LoadingTests : PageTest
{
    private static readonly PenDigit Three = PenDigit.Ten[3];

    [Theory]
    [InlineData("**/models/digits/model.json")]
    [InlineData("**/models/digits/*.bin")]
    public async Task If_the_model_fails_to_load_the_visitor_can_try_again(string blocked)
    {
        IsExpected = IsAboutARequest;
        await Page.Page.RouteAsync(blocked, route => route.AbortAsync());
        await Page.Page.GotoAsync(Url.ToString());
        var alert = Page.Page.GetByRole(AriaRole.Alert);
        await Expect(alert).ToContainTextAsync("could not be loaded");
        await Page.DrawAsync(Three, Placement.LargeInTheMiddle);
        Assert.DoesNotContain((await Page.LookAsync()).Text, char.IsDigit);

        await alert.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(alert).ToContainTextAsync("could not be loaded");
        await Page.Page.UnrouteAsync(blocked);
        await alert.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(alert).ToHaveCountAsync(0);
        Assert.Equal("3", (await Page.ReadAsync()).Text);
    }

    [Fact]
    public async Task The_status_code_of_a_server_error_is_shown()
    {
        IsExpected = IsAboutARequest;
        await Page.Page.RouteAsync("**/models/digits/model.json", route => route.FulfillAsync(new() { Status = 503 }));
        await Page.Page.GotoAsync(Url.ToString());
        await Expect(Page.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("503");
    }

    [Fact]
    public async Task Strokes_drawn_before_the_model_has_loaded_are_read_once_it_has_loaded()
    {
        IsExpected = IsAboutARequest;
        var arrival = new TaskCompletionSource();
        await Page.Page.RouteAsync("**/models/digits/model.json", async route =>
        {
            await arrival.Task;
            await route.ContinueAsync();
        });
        await Page.Page.GotoAsync(Url.ToString());
        await Page.DrawAsync(Three, Placement.LargeInTheMiddle);
        await Expect(Page.Prediction).ToHaveAttributeAsync("aria-busy", "true");
        Assert.DoesNotContain((await Page.LookAsync()).Text, char.IsDigit);
        arrival.SetResult();
        var reading = await Page.ReadAsync();
        Assert.Equal(("3", "digit"), (reading.Text, reading.Verdict));
    }

    [Fact]
    public async Task The_page_falls_back_to_plain_JavaScript_if_the_security_policy_forbids_WebAssembly()
    {
        IsExpected = IsAboutWebAssembly;
        await Page.Page.RouteAsync(Url.ToString(), async route =>
        {
            var response = await route.FetchAsync();
            var headers = new Dictionary<string, string>(response.Headers) { ["content-security-policy"] = "script-src 'self'" };
            await route.FulfillAsync(new() { Response = response, Headers = headers });
        });
        await Page.OpenReadyAsync(Url);
        await Expect(Page.Page.GetByTitle("JavaScript")).ToBeVisibleAsync();
        await Page.DrawAsync(Three, Placement.LargeInTheMiddle);
        Assert.Equal("3", (await Page.ReadAsync()).Text);
    }

    [Fact]
    public async Task The_page_falls_back_to_plain_JavaScript_if_WebAssembly_fails_to_load()
    {
        IsExpected = IsAboutWebAssembly;
        await Page.Page.RouteAsync("**/*.wasm", route => route.AbortAsync());
        await Page.OpenReadyAsync(Url);
        await Expect(Page.Page.GetByTitle("JavaScript")).ToBeVisibleAsync();
        await Page.DrawAsync(Three, Placement.LargeInTheMiddle);
        Assert.Equal("3", (await Page.ReadAsync()).Text);
    }

    [Fact]
    public async Task The_page_falls_back_to_plain_JavaScript_if_WebAssembly_fails_after_starting()
    {
        IsExpected = IsAboutWebAssembly;
        await Page.Page.AddInitScriptAsync(FailingWebAssembly);
        await Page.OpenReadyAsync(Url);
        await Expect(Page.Page.GetByTitle("JavaScript")).ToBeVisibleAsync();
        await Page.DrawAsync(Three, Placement.LargeInTheMiddle);
        Assert.Equal("3", (await Page.ReadAsync()).Text);
    }

    /// <summary>Accepts all warnings. If a back end fails to start, TensorFlow.js logs several warnings, and their wording partly depends on the browser.</summary>
    private static bool IsAboutWebAssembly(string complaint) => IsAboutARequest(complaint) || complaint.StartsWith("warning: ", StringComparison.Ordinal);
}
