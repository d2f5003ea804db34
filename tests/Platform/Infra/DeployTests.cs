using System.Text.Json;

namespace ContactFunctions.Platform.Tests.Infra;

public sealed class DeployTests
{
    private const string Create = "az deployment group create";
    private const string Publish = "az functionapp deployment source config-zip";

    [Fact]
    public async Task Deploy_RefusedByItsReader_ShowsWhatWouldChange_AndChangesNothing()
    {
        using var run = new Deployment();

        Assert.Equal(1, await run.RunAsync("n", "test"));

        Assert.Contains(run.Calls, call => call.StartsWith("az deployment group what-if", StringComparison.Ordinal));
        Assert.DoesNotContain(run.Calls, call => call.StartsWith(Create, StringComparison.Ordinal) || call.StartsWith(Publish, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Deploy_OfANewEnvironment_GoesFromResourcesOverTheApiToThePages()
    {
        using var run = new Deployment { Exists = "false" };

        Assert.Equal(0, await run.RunAsync("", "test", "--yes"));

        string[] order = ["az group create", Create, "az rest --method post", "az tag update", "dotnet publish", Publish, "curl", "npm run", "npx"];
        Assert.Equal(order, order.OrderBy(step => run.Calls.ToList().FindIndex(call => call.StartsWith(step, StringComparison.Ordinal))));
        Assert.All(order, step => Assert.Contains(run.Calls, call => call.StartsWith(step, StringComparison.Ordinal)));
        Assert.Contains("   environment 3 answers=false", run.Calls);
        Assert.DoesNotContain(run.Calls, call => call.Contains("made", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Deploy_OfPages_TellsThemWhereEverythingIs()
    {
        using var run = new Deployment();

        Assert.Equal(0, await run.RunAsync("y", "test"));

        using var config = JsonDocument.Parse(run.Published("config.json"));
        using var site = JsonDocument.Parse(run.Published("staticwebapp.config.json"));
        Assert.Equal("https://app.example/api", config.RootElement.GetProperty("api").GetString());
        Assert.Equal("https://login.example/tenant/v2.0", config.RootElement.GetProperty("issuer").GetString());
        var console = site.RootElement.GetProperty("routes").EnumerateArray().Single(route => route.GetProperty("route").GetString() == "/console/*");
        var policy = console.GetProperty("headers").GetProperty("Content-Security-Policy").GetString()!;
        Assert.Contains("connect-src 'self' https://app.example https://hub.example wss://hub.example https://login.example;", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'self'", policy, StringComparison.Ordinal);
        Assert.Contains(site.RootElement.GetProperty("routes").EnumerateArray(), route => route.TryGetProperty("redirect", out var home) && home.GetString() == "/portal/");
    }

    [Fact]
    public async Task Deploy_OfPages_KeepsThePartsThatOpenOnesStillAskFor()
    {
        using var run = new Deployment();

        Assert.Equal(0, await run.RunAsync("y", "test"));

        Assert.Equal("old", run.Published("console/assets/old-1.js").Trim());
        Assert.Equal("console/assets/new-2.js", run.Published("parts.txt").Trim());
        Assert.DoesNotContain(run.Calls, call => call.Contains("astray", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Deploy_WithTexts_TellsEventGridOfAnApplicationThatAnswers()
    {
        using var run = new Deployment { Exists = "false", Texts = "/resource" };

        Assert.Equal(0, await run.RunAsync("", "dev", "--yes"));

        Assert.Equal(["   environment 3 answers=false", "   environment 0 answers=true"], run.Calls.Where(call => call.StartsWith(' ')));
    }

    [Fact]
    public async Task Deploy_LetsStaffSignInAtThePages()
    {
        using var run = new Deployment();

        Assert.Equal(0, await run.RunAsync("y", "dev"));

        Assert.Contains(run.Calls, call => call.Contains("""{"spa":{"redirectUris":["https://pages.example/console/","https://pages.example/admin/"]}}""", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("contained", 0)]
    [InlineData("newer", 1)]
    public async Task Deploy_OfCodeThatLacksTheRunningRelease_IsRefused(string release, int code)
    {
        using var run = new Deployment { Release = release };

        Assert.Equal(code, await run.RunAsync("", "test", "--yes"));

        Assert.Equal(code == 0, run.Calls.Any(call => call.StartsWith(Publish, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Deploy_WithASecretThatIsMissing_MakesIt()
    {
        using var run = new Deployment { Secrets = "(SecretNotFound) A secret with this name was not found" };

        Assert.Equal(0, await run.RunAsync("", "test", "--yes", "--infra-only"));

        Assert.Contains("   environment 3 answers=true", run.Calls);
    }

    [Fact]
    public async Task Deploy_ThatCannotAskForASecret_MakesNone()
    {
        using var run = new Deployment { Secrets = "(AuthorizationFailed) does not have authorization" };

        Assert.Equal(1, await run.RunAsync("", "test", "--yes"));

        Assert.DoesNotContain(run.Calls, call => call.StartsWith(Create, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, "AccessToKeyVaultDenied", 1)]
    [InlineData(2, "AccessToKeyVaultDenied", 3)]
    [InlineData(1000, "AccessToKeyVaultDenied", 20)]
    [InlineData(1000, "SecretNotFound", 1)]
    public async Task Deploy_HasSecretsLookedUp_UntilTheIdentityMayReadThem(int late, string status, int asked)
    {
        using var run = new Deployment { Late = late, Status = status };

        Assert.Equal(0, await run.RunAsync("", "test", "--yes", "--infra-only"));

        Assert.Equal(asked, run.Calls.Count(call => call.StartsWith("az rest --method post", StringComparison.Ordinal) && call.Contains("/sites/name/config/configreferences/appsettings/refresh?", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Deploy_ToAnUnknownEnvironment_IsRefused()
    {
        using var run = new Deployment();

        Assert.Equal(1, await run.RunAsync("", "production", "--yes"));

        Assert.Empty(run.Calls);
    }
}
