using MnistHost;
using MnistHost.Client;
using MnistHost.Development;

if (args.Contains("--help"))
{
    using var usage = new StreamReader(typeof(Program).Assembly.GetManifestResourceStream("usage.txt")!);
    Console.Write(usage.ReadToEnd());
    return;
}

await StartFailure.ReportAsync(async () =>
{
    // The published files are next to the program, so it can be started from any folder.
    var builder = WebApplication.CreateBuilder(["--contentRoot", AppContext.BaseDirectory, .. args.Where(arg => arg != "--health")]);
    builder.CheckAddresses();
    if (args.Contains("--health"))
    {
        await builder.AskRunningHostAsync();
        return;
    }

    builder.SetUpKestrel();
    if (builder.Environment.IsDevelopment()) builder.AddVite();
    else builder.AddPublishedClient();

    await using var app = builder.Build();
    if (app.Environment.IsDevelopment()) app.MapVite();
    else app.MapPublishedClient();

    await app.RunAsync();
});
