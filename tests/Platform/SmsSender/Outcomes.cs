using ContactFunctions.Harness;
using ContactFunctions.Platform.Tests.SmsGateway;
using ContactFunctions.Ports;

namespace ContactFunctions.Platform.Tests.SmsSender;

/// <summary>Against the gateway and its numbers that misbehave.</summary>
public sealed class Outcomes
{
    private const string Tag = "c-1|7";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_Accepted_IsSentOnce()
    {
        await using var gateway = await RunningGateway.StartAsync();
        var sender = Sender.For(gateway.Emulator.ConnectionString);

        var outcome = await sender.SendAsync(Sender.From, RunningGateway.Phone, "hello", Tag, Ct);

        Assert.False(string.IsNullOrEmpty(Assert.IsType<SmsOutcome.Sent>(outcome).ProviderMessageId));
        Assert.Equal([("in", "hello", "delivered")], await gateway.ThreadAsync());
    }

    [Fact]
    public async Task Send_BrokenOff_IsUnknownAndNotRepeated()
    {
        await using var webhook = await Webhook.StartAsync();
        await using var gateway = await RunningGateway.StartAsync(new() { Webhook = webhook.Address });
        var sender = Sender.For(gateway.Emulator.ConnectionString);

        var outcome = await sender.SendAsync(Sender.From, "+15550196", "hello", Tag, Ct);

        Assert.IsType<SmsOutcome.Unknown>(outcome);
        Assert.Single(await gateway.ThreadAsync("+15550196"));
        Assert.Equal(Tag, (await webhook.NextAsync()).Data("tag"));
    }

    [Fact]
    public async Task Send_OptedOut_IsRefusedWithoutTheNumber()
    {
        await using var gateway = await RunningGateway.StartAsync();
        var sender = Sender.For(gateway.Emulator.ConnectionString);

        var outcome = await sender.SendAsync(Sender.From, "+15550197", "hello", Tag, Ct);

        Assert.DoesNotContain("5550197", Assert.IsType<SmsOutcome.Refused>(outcome).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_ProviderNotThere_IsRefusedAfterAFewAttempts()
    {
        var clock = new ManualTime();
        var gateway = await RunningGateway.StartAsync();
        var sender = Sender.For(gateway.Emulator.ConnectionString, clock);
        await gateway.DisposeAsync();

        var sending = sender.SendAsync(Sender.From, RunningGateway.Phone, "hello", Tag, Ct);
        for (var attempt = 1; attempt < 4; attempt++)
        {
            await clock.TimersArmedAsync(1).WaitAsync(HubClient.Patience, Ct);
            clock.AdvanceTo(clock.NextDue!.Value);
        }

        Assert.IsType<SmsOutcome.Refused>(await sending);
    }

    [Fact]
    public async Task Send_NoProviderConfigured_IsRefused() =>
        Assert.IsType<SmsOutcome.Refused>(await Sender.For("").SendAsync(Sender.From, RunningGateway.Phone, "hello", Tag, Ct));
}
