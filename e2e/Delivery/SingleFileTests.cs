namespace MnistHost.E2E;

/// <summary>Tests the output of <c>npm run build:single</c>: the whole page in one file, opened from disk.</summary>
public sealed class SingleFileTests : PageTest
{
    [Fact]
    public async Task A_single_file_opened_from_disk_reads_digits_and_makes_no_requests()
    {
        await Tool.RunAsync(Tool.ClientApp, "node", "node_modules/vite/bin/vite.js", "build", "--mode", "single");
        var file = new Uri(Path.Combine(Tool.ClientApp, "dist-single", "index.html"));

        await Page.OpenReadyAsync(file);
        foreach (var digit in PenDigit.Ten)
        {
            await Page.DrawAsync(digit, Placement.LargeInTheMiddle);
            Assert.Equal(digit.Label, (await Page.ReadAsync()).Text);
            await Page.Clear.ClickAsync();
        }

        var place = new VerifyPage(Page.Page);
        await place.Link.ClickAsync();
        await place.Files.SetInputFilesAsync(VerifyPage.DrawnDigits);
        await Expect(place.Refusal).ToContainTextAsync("To test your own files, open the page from a server");

        Assert.Equal([file], Requests.Where(request => request.Scheme is not ("data" or "blob")));
    }
}
