using System.Text.Json;
using OpenQA.Selenium;
using OpenQA.Selenium.Interactions;
using MouseButton = OpenQA.Selenium.Interactions.MouseButton;

namespace MnistHost.E2E;

/// <summary>Uses the page in WebKit as a visitor would. This class repeats the steps of <see cref="DigitPage"/>, because Playwright cannot drive WebKitGTK.</summary>
public sealed class WebKitPage(IWebDriver driver)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>Opens the page and waits until the network is ready.</summary>
    public async Task OpenReadyAsync(Uri url)
    {
        await OpenAsync(url);
        await ExpectAsync("the network to be ready", "document.body.innerText.includes('Ready ·')");
    }

    /// <summary>Opens the page and waits for the tools, which load after the network.</summary>
    public async Task OpenWithToolsAsync(Uri url)
    {
        await OpenReadyAsync(url);
        await ExpectAsync("the tools", "document.querySelector('[data-testid=file]') !== null");
    }

    public Task OpenAsync(Uri url) => Task.Run(() => driver.Navigate().GoToUrl(url));

    public Task BackAsync() => Task.Run(() => driver.Navigate().Back());

    public Task ReloadAsync() => Task.Run(() => driver.Navigate().Refresh());

    public Task ClickAsync(string testId) => Task.Run(() => driver.FindElement(By.CssSelector($"[data-testid='{testId}']")).Click());

    /// <summary>Chooses the option with this value in a <c>select</c> element.</summary>
    public Task ChooseAsync(string testId, string value) => Task.Run(() => driver.FindElement(By.CssSelector($"[data-testid='{testId}'] option[value='{value}']")).Click());

    /// <summary>Chooses a file in a file input.</summary>
    public Task GiveAsync(string testId, string file) => Task.Run(() => driver.FindElement(By.CssSelector($"[data-testid='{testId}']")).SendKeys(file));

    /// <summary>Opens a page by clicking its navigation link.</summary>
    public async Task GoAsync(string path)
    {
        await Task.Run(() => driver.FindElements(By.CssSelector($"nav a[href='{path}']")).First(link => link.Displayed).Click());
        await ExpectAsync($"{path} to open", $"location.pathname === '{path}' && document.querySelector('main:not(.opening) h1') !== null");
    }

    public Task PressAsync(params string[] keys) => Task.Run(() =>
    {
        var actions = new Actions(driver);
        foreach (var key in keys) actions.KeyDown(key);
        foreach (var key in keys.Reverse()) actions.KeyUp(key);
        actions.Perform();
    });

    /// <summary>Draws each stroke with the left mouse button.</summary>
    public async Task DrawAsync(PenDigit digit, Placement placement)
    {
        var box = await EvaluateAsync("""
            const sheet = document.querySelector("[data-testid=drawing]");
            sheet.scrollIntoView({ block: "nearest" });
            const { x, y, width, height } = sheet.getBoundingClientRect();
            return JSON.stringify([x, y, width, height]);
            """);
        var (x, y, width, height) = (box[0].GetDouble(), box[1].GetDouble(), box[2].GetDouble(), box[3].GetDouble());
        var mouse = new PointerInputDevice(PointerKind.Mouse);
        var actions = new ActionBuilder();
        foreach (var stroke in placement.Of(digit))
        {
            var moves = stroke.Select(point => mouse.CreatePointerMove(CoordinateOrigin.Viewport, (int)Math.Round(x + point.X * width), (int)Math.Round(y + point.Y * height), TimeSpan.Zero)).ToArray();
            actions.AddAction(moves[0]).AddAction(mouse.CreatePointerDown(MouseButton.Left));
            foreach (var move in moves.Skip(1)) actions.AddAction(move);
            actions.AddAction(mouse.CreatePointerUp(MouseButton.Left));
        }
        await Task.Run(() => ((IActionExecutor)driver).PerformActions(actions.ToActionSequenceList()));
    }

    /// <summary>Waits until the answer for the current drawing is final, then reads it with a single script.</summary>
    public async Task<Reading> ReadAsync()
    {
        await ExpectAsync("the final answer", "document.querySelector('[data-testid=prediction]')?.ariaBusy === 'false'");
        var seen = await EvaluateAsync("""
            const shown = (id) => document.querySelector(`[data-testid="${id}"]`);
            const answer = shown("prediction");
            return JSON.stringify([answer.innerText.trim(), answer.dataset.verdict, ...[..."0123456789"].map((digit) => Number(shown(`bar-${digit}`).dataset.probability))]);
            """);
        var values = seen.EnumerateArray().ToArray();
        return new(values[0].GetString()!, values[1].GetString()!, [.. values.Skip(2).Select(value => value.GetDouble())]);
    }

    /// <summary>Waits until the page shows this digit as the answer.</summary>
    public Task ExpectReadAsync(int digit) => ExpectAsync($"the page to read a {digit}", $"document.querySelector('[data-testid=prediction]')?.innerText.trim() === '{digit}'");

    /// <summary>Waits until a JavaScript expression is true in the page.</summary>
    public async Task ExpectAsync(string what, string expression)
    {
        for (var end = DateTime.UtcNow + Limit; !(await EvaluateAsync($"return JSON.stringify(Boolean({expression}))")).GetBoolean(); await Task.Delay(50))
        {
            if (DateTime.UtcNow > end) Assert.Fail($"WebKit timed out while waiting for {what}. The page shows:\n{await EvaluateAsync("return JSON.stringify(document.body.innerText)")}");
        }
    }

    /// <summary>Runs a script that returns JSON, and returns the parsed result.</summary>
    public async Task<JsonElement> EvaluateAsync(string script) =>
        JsonSerializer.Deserialize<JsonElement>((string)(await Task.Run(() => ((IJavaScriptExecutor)driver).ExecuteScript(script)))!);
}
