using MnistHost;
using MnistHost.Client;
using MnistHost.Development;

await RefusalException.OnStandardErrorAsync(async () =>
{
    // Files lie beside the program, wherever it is started from; --contentRoot names another folder.
    var builder = WebApplication.CreateBuilder(["--contentRoot", AppContext.BaseDirectory, .. args]);
    builder.UseReadableLog();
    if (builder.Environment.IsDevelopment()) builder.AddVite();
    else builder.AddPublishedClient();

    await using var app = builder.Build();
    if (app.Environment.IsDevelopment()) app.MapVite();
    else app.MapPublishedClient();

    await app.ListenAsync();
});
