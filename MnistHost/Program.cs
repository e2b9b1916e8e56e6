using MnistHost;
using MnistHost.Checks;
using MnistHost.Client;
using MnistHost.Development;

await RefusalException.OnStandardErrorAsync(async () =>
{
    var (verb, options) = CommandLine.Read(args);
    // Files lie beside the program, wherever it is started from; --contentRoot names another folder.
    var builder = WebApplication.CreateBuilder(["--contentRoot", AppContext.BaseDirectory, .. options]);
    if (verb == Verb.Health)
    {
        await builder.Configuration.AskHealthAsync();
        return;
    }

    builder.UseReadableLog();
    builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
    if (verb == Verb.Serve) builder.AddTelemetry();
    var isDevelopment = verb == Verb.Serve && builder.Environment.IsDevelopment();
    if (isDevelopment) builder.AddVite();
    else builder.AddPublishedClient();
    // After what holds for every address: Kestrel gives it to those alone that are named later.
    if (verb == Verb.SelfCheck) builder.ListenForSelfCheck();

    await using var app = builder.Build();
    if (isDevelopment) app.MapVite();
    else app.MapPublishedClient();

    if (verb == Verb.SelfCheck) await app.CheckItselfAsync();
    else await app.ListenAsync();
});
