using System.Net;
using ContactFunctions.AppHost.Front;
using ContactFunctions.AppHost.Hosts;
using ContactFunctions.AppHost.Pages;
using ContactFunctions.AppHost.Processes;

namespace ContactFunctions.Platform.Tests.AppHost;

public sealed class StaticPagesTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pages-");
    private readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false });
    private FrontDoor? front;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Put("index.html", "shop");
        Put("console/index.html", "console");
        Put("console/assets/main-1a2b.js", "script");
        var port = LoopbackPorts.Free();
        client.BaseAddress = new Uri($"http://127.0.0.1:{port}/");
        var config = new SiteConfig("http://a/api", "http://issuer", "console", "contactfunctions", "http://sms");
        var policy = PagePolicy.At(new Uri("http://a/api"), new Uri("http://issuer"), new Uri("http://127.0.0.1:7074"));
        front = await FrontDoor.OpenAsync(
            port, new Forwarder(new HostPool(TimeProvider.System), TimeProvider.System), server => server.UsePages(folder.FullName, config, policy), Cancellation);
    }

    [Theory]
    [InlineData("", "shop")]
    [InlineData("console/", "console")]
    [InlineData("console/conversations/17", "console")]
    [InlineData("console/assets/main-1a2b.js", "script")]
    public async Task Get_Page_IsServedWithAStrictPolicy(string path, string content)
    {
        using var answer = await client.GetAsync(path, Cancellation);

        Assert.Equal(content, await answer.Content.ReadAsStringAsync(Cancellation));
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains(path.Length == 0 ? "connect-src 'self';" : "connect-src 'self' http://a http://127.0.0.1:7074 ws://127.0.0.1:7074 http://issuer;", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("console/assets/main-1a2b.js", true)]
    [InlineData("console/", false)]
    [InlineData("config.json", false)]
    public async Task Get_File_IsKeptForEverOnlyWhenItsNameChangesWithItsContent(string path, bool forEver)
    {
        using var answer = await client.GetAsync(path, Cancellation);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(forEver, answer.Headers.CacheControl?.ToString().Contains("immutable", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_Config_SaysWhereEverythingIs() =>
        Assert.Equal(
            """{"api":"http://a/api","issuer":"http://issuer","clientId":"console","audience":"contactfunctions","sms":"http://sms"}""",
            await client.GetStringAsync("config.json", Cancellation));

    [Theory]
    [InlineData("nothing")]
    [InlineData("console/assets/gone.js")]
    [InlineData(".complete")]
    public async Task Get_UnknownFile_Is404(string path)
    {
        Put(".complete", "");

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(path, Cancellation)).StatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await front!.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private void Put(string path, string content)
    {
        var file = Path.Combine(folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
    }
}
