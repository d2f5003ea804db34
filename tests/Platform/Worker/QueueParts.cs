using ContactFunctions.Harness;
using ContactFunctions.LocalWorker.Queues;
using ContactFunctions.LocalWorker.Queues.Storage;
using ContactFunctions.LocalWorker.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactFunctions.Platform.Tests.Worker;

public sealed class QueueParts(Azurite azurite)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Renewal_AtHalfOfTheHiddenTime_GetsANewPopReceipt()
    {
        var clock = new ManualTime();
        var queue = Queues().Get(Azurite.UniqueName(), null);
        await queue.SendAsync("text", Ct);
        var message = Assert.Single((await queue.ReceiveAsync(1, TimeSpan.FromMinutes(10), Ct))!);
        var renewal = new VisibilityRenewal(queue, message, TimeSpan.FromMinutes(10), clock, NullLogger.Instance);

        clock.Advance(TimeSpan.FromMinutes(5));
        var popReceipt = await renewal.StopAsync();

        Assert.NotEqual(message.PopReceipt, popReceipt);
        Assert.False(await queue.DeleteAsync(message.Id, message.PopReceipt, Ct));
        Assert.True(await queue.DeleteAsync(message.Id, popReceipt, Ct));
        Assert.Equal(0, await queue.CountAsync(Ct));
    }

    [Fact]
    public async Task Receive_FromAMissingQueue_IsNull() =>
        Assert.Null(await Queues().Get(Azurite.UniqueName(), null).ReceiveAsync(1, TimeSpan.FromSeconds(1), Ct));

    [Fact]
    public void Backoff_WhileNothingComes_GrowsToTheMaximumAndStartsOver()
    {
        var backoff = new PollingBackoff(TimeSpan.FromSeconds(1));
        var waits = Enumerable.Range(0, 6).Select(_ => backoff.Next()).ToArray();
        backoff.Reset();

        Assert.Equal(PollingBackoff.Shortest, waits[0]);
        Assert.All(waits.Zip(waits.Skip(1)), static pair => Assert.True(pair.Second >= pair.First));
        Assert.InRange(waits[1], TimeSpan.FromMilliseconds(180), TimeSpan.FromMilliseconds(220));
        Assert.Equal(TimeSpan.FromSeconds(1), waits[5]);
        Assert.Equal(PollingBackoff.Shortest, backoff.Next());
    }

    [Theory]
    [InlineData("Grüße", "R3LDvMOfZQ==")]
    [InlineData("", "")]
    public void Base64_OfAnyText_ComesBack(string text, string wire)
    {
        Assert.Equal(wire, QueueMessageEncoding.Base64.Encode(text));
        Assert.Equal(text, QueueMessageEncoding.Base64.Decode(wire));
        Assert.Equal(text, QueueMessageEncoding.None.Decode(text));
    }

    [Fact]
    public void Account_OfDevelopmentStorage_IsTheEmulators()
    {
        var account = StorageAccount.Parse("UseDevelopmentStorage=true");

        Assert.Equal(new Uri("http://127.0.0.1:10001/devstoreaccount1"), account.QueueEndpoint);
        Assert.Equal(Azurite.AccountKey, account.Key);
    }

    [Fact]
    public void Account_WithoutAQueueEndpoint_IsInTheCloud() =>
        Assert.Equal(
            new Uri("https://shop.queue.core.windows.net"),
            StorageAccount.Parse("DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=AAAA;EndpointSuffix=core.windows.net").QueueEndpoint);

    private StorageQueues Queues() => new(
        new ConfigurationBuilder().AddInMemoryCollection(RunningApp.On(azurite)).Build(), TimeProvider.System);
}
