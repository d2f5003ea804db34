using System.Net;
using ContactFunctions.Emulators;
using ContactFunctions.Harness;

namespace ContactFunctions.Platform.Tests.SmsGateway;

public sealed class Events
{
    [Fact]
    public async Task Write_OnAPhone_ReachesTheWebhookWithTheSecret()
    {
        await using var webhook = await Webhook.StartAsync();
        await using var gateway = await RunningGateway.StartAsync(new() { Webhook = webhook.Address, WebhookSecret = "s3" });

        using var written = await gateway.WriteAsync("hello");

        var arrival = await webhook.NextAsync();
        Assert.Equal(HttpStatusCode.Created, written.StatusCode);
        Assert.Equal("s3", arrival.Secret);
        Assert.Equal("Microsoft.Communication.SMSReceived", arrival.Type);
        Assert.Equal(RunningGateway.Phone, arrival.Data("from"));
        Assert.Equal(RunningGateway.Organisation, arrival.Data("to"));
        Assert.Equal("hello", arrival.Data("message"));
        Assert.Equal(arrival.Id, arrival.Data("messageId"));
        await Eventually.TrueAsync(
            async () => await gateway.ThreadAsync() is [("out", "hello", "delivered")], "The mark", cancellation: TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Write_BeforeThereIsAWebhook_IsKeptForIt()
    {
        await using var gateway = await RunningGateway.StartAsync();
        using var written = await gateway.WriteAsync("early");
        Assert.Equal([("out", "early", "sending")], await gateway.ThreadAsync());

        await using var webhook = await Webhook.StartAsync();
        gateway.Emulator.Webhook = webhook.Address;

        Assert.Equal("early", (await webhook.NextAsync()).Data("message"));
    }

    [Fact]
    public async Task Write_WebhookFails_IsRepeatedUntilItIsTaken()
    {
        var clock = new ManualTime();
        await using var webhook = await Webhook.StartAsync();
        webhook.Answer(HttpStatusCode.InternalServerError, HttpStatusCode.ServiceUnavailable);
        await using var gateway = await RunningGateway.StartAsync(new() { Webhook = webhook.Address, Clock = clock });
        using var written = await gateway.WriteAsync("hello");
        var first = await webhook.NextAsync();

        await NextAttemptAsync(clock);
        var second = await webhook.NextAsync();
        await NextAttemptAsync(clock);
        var third = await webhook.NextAsync();

        Assert.Equal(first.Id, second.Id);
        Assert.Equal(first.Id, third.Id);
        Assert.False(webhook.HasMore);
    }

    [Fact]
    public async Task Write_WebhookCallsItMalformed_IsGivenUp()
    {
        await using var webhook = await Webhook.StartAsync();
        webhook.Answer(HttpStatusCode.BadRequest);
        await using var gateway = await RunningGateway.StartAsync(new() { Webhook = webhook.Address });

        using var written = await gateway.WriteAsync("hello");

        await webhook.NextAsync();
        await Eventually.TrueAsync(
            async () => await gateway.ThreadAsync() is [("out", "hello", "failed")], "The mark", cancellation: TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Write_BeforeTheHandshakePassed_Waits()
    {
        var clock = new ManualTime();
        await using var webhook = await Webhook.StartAsync();
        webhook.PassesHandshake = false;
        await using var gateway = await RunningGateway.StartAsync(new() { Clock = clock });
        using var written = await gateway.WriteAsync("hello");
        gateway.Emulator.Webhook = webhook.Address;
        await clock.TimersArmedAsync(1);

        webhook.PassesHandshake = true;
        await NextAttemptAsync(clock);

        Assert.Equal("hello", (await webhook.NextAsync()).Data("message"));
        Assert.Equal(["SubscriptionValidation", "SubscriptionValidation", "Notification"], webhook.Kinds);
    }

    [Fact]
    public async Task Delivery_TwoCopies_ArrivesTwiceWithOneId()
    {
        await using var webhook = await Webhook.StartAsync();
        await using var gateway = await RunningGateway.StartAsync(new() { Webhook = webhook.Address, Delivery = new() { Copies = 2 } });

        using var written = await gateway.WriteAsync("hello");

        Assert.Equal((await webhook.NextAsync()).Id, (await webhook.NextAsync()).Id);
    }

    [Fact]
    public async Task Delivery_InOrder_SecondTextWaitsForTheFirst()
    {
        var gate = new TaskCompletionSource();
        await using var webhook = await Webhook.StartAsync();
        webhook.HoldAnswers(gate.Task);
        await using var gateway = await RunningGateway.StartAsync(new() { Webhook = webhook.Address });

        for (var number = 0; number < 3; number++)
            (await gateway.WriteAsync($"{number}")).Dispose();
        (await gateway.WriteAsync("of another phone", "+15550124")).Dispose();

        Assert.Equal(["0", "of another phone"], new[] { await webhook.NextAsync(), await webhook.NextAsync() }.Select(a => a.Data("message")).Order());
        Assert.False(webhook.HasMore);
        gate.SetResult();
        Assert.Equal("1", (await webhook.NextAsync()).Data("message"));
        Assert.Equal("2", (await webhook.NextAsync()).Data("message"));
    }

    [Fact]
    public async Task Delivery_LateAndShuffled_TurnsTheOrderRound()
    {
        var clock = new ManualTime();
        await using var webhook = await Webhook.StartAsync();
        await using var gateway = await RunningGateway.StartAsync(
            new() { Webhook = webhook.Address, Clock = clock, Delivery = new() { Shuffle = true, Delay = TimeSpan.FromSeconds(5) } });
        (await gateway.WriteAsync("first")).Dispose();
        gateway.Emulator.Delivery = new SmsDelivery { Shuffle = true };
        (await gateway.WriteAsync("second")).Dispose();

        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("second", (await webhook.NextAsync()).Data("message"));
        Assert.False(webhook.HasMore);
        await clock.TimersArmedAsync(1);
        clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal("first", (await webhook.NextAsync()).Data("message"));
    }

    private static async Task NextAttemptAsync(ManualTime clock)
    {
        await clock.TimersArmedAsync(1);
        clock.AdvanceTo(clock.NextDue!.Value);
    }
}
