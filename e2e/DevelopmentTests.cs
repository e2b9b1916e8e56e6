namespace MnistHost.E2E;

/// <summary>Working on the client with the development server and a real browser.</summary>
[Collection(nameof(Site))]
public sealed class DevelopmentTests(Site site)
{
    [Fact]
    public async Task An_edit_of_the_page_shows_without_a_reload_and_the_drawing_stays()
    {
        using var client = new ClientCopy();
        await using var host = await HostProcess.StartDevelopment(HostProcess.FreeUrl(), "--Vite:ClientApp", client.Folder).ReadyAsync();
        var tab = await site.Browser.NewPageAsync();
        try
        {
            var page = new DigitPage(tab);
            await page.OpenReadyAsync(host.Url);
            await page.DrawAsync(PenDigit.Ten[6], Placement.LargeInTheMiddle);
            var before = await page.ReadAsync();
            Assert.Equal("6", before.Text);
            await page.PaintAnewAsync();
            var ink = await page.InkPixelsAsync();
            await tab.EvaluateAsync("() => { globalThis.isSamePage = true; }");

            client.Edit("<h1>{words.title}</h1>", "<h1>Edited while it runs</h1>");

            await Expect(tab.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Edited while it runs");
            Assert.True(await tab.EvaluateAsync<bool>("() => globalThis.isSamePage === true"), "The page was loaded anew.");
            var after = await page.ReadAsync();
            Assert.Equal(before.Text, after.Text);
            Assert.Equal(before.Probabilities, after.Probabilities);
            Assert.Equal(ink, await page.InkPixelsAsync());
        }
        finally
        {
            await tab.CloseAsync();
        }
    }

    [Fact]
    public async Task Files_are_measured_in_a_worker_of_the_development_server()
    {
        await using var host = await HostProcess.StartDevelopment(HostProcess.FreeUrl(), "--Vite:ClientApp", Tool.ClientApp).ReadyAsync();
        var tab = await site.Browser.NewPageAsync();
        try
        {
            var place = new VerifyPage(tab);
            await place.OpenAsync(host.Url);
            await place.Files.SetInputFilesAsync(VerifyPage.DrawnDigits);
            await place.DoneAsync();
            await Expect(place.Accuracy).ToHaveTextAsync("100.00 %");
        }
        finally
        {
            await tab.CloseAsync();
        }
    }
}
