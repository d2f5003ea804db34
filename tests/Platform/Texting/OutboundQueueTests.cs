using System.Text;
using ContactFunctions.Functions.Queues;
using ContactFunctions.Harness;
using ContactFunctions.LocalWorker.Queues.Storage;
using Microsoft.Extensions.Configuration;

namespace ContactFunctions.Platform.Tests.Texting;

/// <summary>What our own REST adapter puts into the queue, as the trigger's side takes it out.</summary>
public sealed class OutboundQueueTests(Azurite azurite)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Put_NowAndLater_IsThereAtItsTimeAndInBase64()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("AzureWebJobsStorage", azurite.ConnectionString)]).Build();
        var outbound = new OutboundQueue(new QueueWriter(Functions.Storage.Account.StorageAccount.Connect(settings), TimeProvider.System));
        var queue = new StorageQueues(settings, TimeProvider.System).Get(SendTexts.QueueName, null);
        var now = TimeProvider.System.GetUtcNow();

        await outbound.PutAsync("c-now", now - TimeSpan.FromMinutes(1), Ct);
        await outbound.PutAsync("c-later", now + TimeSpan.FromHours(10), Ct);
        await outbound.PutAsync("c-much-later", now + TimeSpan.FromDays(30), Ct);

        var visible = Assert.Single((await queue.ReceiveAsync(32, TimeSpan.FromMinutes(1), Ct))!);
        Assert.Equal("c-now", Encoding.UTF8.GetString(Convert.FromBase64String(visible.Text)));
        Assert.True(visible.ExpiresOn > now + TimeSpan.FromDays(365));
        Assert.Equal(3, await queue.CountAsync(Ct));
    }
}
