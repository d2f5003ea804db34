using System.Text;
using ContactFunctions.LocalWorker.Hosting;
using ContactFunctions.LocalWorker.Settings;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;

namespace ContactFunctions.Platform.Tests.Worker;

public sealed class Settings
{
    [Fact]
    public void LocalSettings_Values_AreReadLikeEnvironmentVariables()
    {
        var values = LocalSettings.Read(Encoding.UTF8.GetBytes(
            """
            { // a comment
              "IsEncrypted": false,
              "Values": { "Sms__From": "+15550100", "Limit": 5, },
            }
            """));

        Assert.Equal("+15550100", values["Sms:From"]);
        Assert.Equal("5", values["Limit"]);
    }

    [Fact]
    public void Configuration_EnvironmentVariable_OverridesLocalSettings()
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(Path.Combine(folder.FullName, "local.settings.json"), """{"Values":{"A__B":"file","C":"file"}}""");
        var setup = new HostSetup { ContentRoot = folder.FullName, Settings = new Dictionary<string, string?> { ["A__B"] = "environment" } };

        var configuration = new FunctionsApplicationBuilder([], setup).Configuration;
        folder.Delete(recursive: true);

        Assert.Equal("environment", configuration["A:B"]);
        Assert.Equal("file", configuration["C"]);
    }

    [Fact]
    public void HostJson_Sections_AreReadWithDefaultsAndOverrides()
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new("AzureFunctionsJobHost:extensions:queues:batchSize", "3")]).Build();
        var host = HostJson.Read(
            """
            {"extensions":{"http":{"routePrefix":""},
              "queues":{"maxPollingInterval":"00:00:02","batchSize":8,"messageEncoding":"none"},
              "durableTask":{"hubName":"Hub","storageProvider":{"partitionCount":2}}}}
            """,
            "",
            settings);

        Assert.Equal("", host.Http.RoutePrefix);
        Assert.Equal(-1, host.Http.MaxConcurrentRequests);
        Assert.Equal((3, 5, TimeSpan.FromSeconds(2)), (host.Queues.BatchSize, host.Queues.MaxDequeueCount, host.Queues.MaxPollingInterval));
        Assert.Equal(QueueMessageEncoding.None, host.Queues.MessageEncoding);
        Assert.Equal(("Hub", 2), (host.Durable.HubName, host.Durable.StorageProvider.PartitionCount));
    }

    [Theory]
    [InlineData("--port 5", "6", "http://127.0.0.1:7", 5)]
    [InlineData("--port=5", "6", null, 5)]
    [InlineData("", "6", "http://127.0.0.1:7", 6)]
    [InlineData("", null, "http://*:7;http://127.0.0.1:8", 7)]
    [InlineData("", null, null, 7071)]
    public void Port_FromSeveralPlaces_IsTheNearest(string args, string? port, string? urls, int expected)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new("FUNCTIONS_HTTP_PORT", port), new("ASPNETCORE_URLS", urls)]).Build();

        Assert.Equal(expected, HostPort.Choose(args.Split(' '), settings));
    }

    [Fact]
    public void Placeholder_OfAMissingSetting_IsRefused()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("A:B", "queue")]).Build();

        Assert.Equal("queue-in", SettingNames.Resolve("%A__B%-in", settings));
        Assert.Throws<InvalidOperationException>(() => SettingNames.Resolve("%Missing%", settings));
    }
}
