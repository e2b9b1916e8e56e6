using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace MnistHost.Tests;

/// <summary>The real host in memory, over the files of the published output.</summary>
public sealed class PublishedHost : WebApplicationFactory<Program>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Production")
        .UseContentRoot(Published.Folder);
}
