namespace MnistHost.E2E;

/// <summary>What a visitor sees when the network is slow or missing, or may not use WebAssembly.</summary>
public sealed class LoadingTests : PageTest
{
    private static readonly PenDigit Three = PenDigit.Ten[3];

    [Theory]
    [InlineData("**/models/digits/model.json")]
    [InlineData("**/models/digits/*.bin")]
    public async Task A_model_that_fails_to_load_is_reported_and_loaded_again_on_request(string blocked)
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
    public async Task A_server_error_is_reported()
    {
        IsExpected = IsAboutARequest;
        await Page.Page.RouteAsync("**/models/digits/model.json", route => route.FulfillAsync(new() { Status = 503 }));
        await Page.Page.GotoAsync(Url.ToString());
        await Expect(Page.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("503");
    }

    [Fact]
    public async Task Strokes_drawn_before_the_model_arrives_are_answered_when_it_does()
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
    public async Task Plain_JavaScript_answers_where_a_policy_forbids_WebAssembly()
    {
        IsExpected = IsAboutWebAssembly;
        await Page.Page.RouteAsync(Url.ToString(), async route =>
        {
            var response = await route.FetchAsync();
            var headers = new Dictionary<string, string>(response.Headers) { ["content-security-policy"] = "script-src 'self'" };
            await route.FulfillAsync(new() { Response = response, Headers = headers });
        });
        await Page.OpenReadyAsync(Url);
        await Expect(Page.Page.GetByText("JavaScript, on this device")).ToBeVisibleAsync();
        await Page.DrawAsync(Three, Placement.LargeInTheMiddle);
        Assert.Equal("3", (await Page.ReadAsync()).Text);
    }

    [Fact]
    public async Task Plain_JavaScript_answers_where_WebAssembly_fails_to_load()
    {
        IsExpected = IsAboutWebAssembly;
        await Page.Page.RouteAsync("**/*.wasm", route => route.AbortAsync());
        await Page.OpenReadyAsync(Url);
        await Expect(Page.Page.GetByText("JavaScript, on this device")).ToBeVisibleAsync();
        await Page.DrawAsync(Three, Placement.LargeInTheMiddle);
        Assert.Equal("3", (await Page.ReadAsync()).Text);
    }

    [Fact]
    public async Task Plain_JavaScript_answers_where_WebAssembly_starts_and_then_fails()
    {
        IsExpected = IsAboutWebAssembly;
        await Page.Page.AddInitScriptAsync(FailingWebAssembly);
        await Page.OpenReadyAsync(Url);
        await Expect(Page.Page.GetByText("JavaScript, on this device")).ToBeVisibleAsync();
        await Page.DrawAsync(Three, Placement.LargeInTheMiddle);
        Assert.Equal("3", (await Page.ReadAsync()).Text);
    }

    /// <summary>TensorFlow.js warns about a back end that does not start in several lines, some in the browser's words.</summary>
    private static bool IsAboutWebAssembly(string complaint) => IsAboutARequest(complaint) || complaint.StartsWith("warning: ", StringComparison.Ordinal);
}
