using ContactFunctions.Domain.Texting.Sends;
using ContactFunctions.Platform.Tests.SmsGateway;
using ContactFunctions.Ports;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Platform.Tests.SmsSender;

/// <summary>Both wire formats against the gateway and its numbers that misbehave.</summary>
public sealed class Outcomes
{
    private const string Tag = "c-1|7|1";

    public static TheoryData<string> Ours => [Sender.From, Sender.FromTwilio];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Ours))]
    public async Task Send_Accepted_IsSentOnce(string ours)
    {
        await using var gateway = await RunningGateway.StartAsync();

        var outcome = await Sender.ForBoth(gateway.Emulator.Address).SendAsync(ours, RunningGateway.Phone, "Grüße & 挨拶", Tag, Ct);

        Assert.False(string.IsNullOrEmpty(Assert.IsType<SmsOutcome.Sent>(outcome).ProviderMessageId));
        Assert.Equal([("in", "Grüße & 挨拶", "delivered")], await gateway.ThreadAsync());
    }

    [Theory]
    [MemberData(nameof(Ours))]
    public async Task Send_BrokenOff_IsUnknownAndNotRepeated(string ours)
    {
        await using var gateway = await RunningGateway.StartAsync();

        var outcome = await Sender.ForBoth(gateway.Emulator.Address).SendAsync(ours, "+15550196", "hello", Tag, Ct);

        Assert.IsType<SmsOutcome.Unknown>(outcome);
        Assert.Single(await gateway.ThreadAsync("+15550196"));
    }

    [Theory]
    [MemberData(nameof(Ours))]
    public async Task Send_OptedOut_IsBlockedByTheProvider(string ours)
    {
        await using var gateway = await RunningGateway.StartAsync();

        var outcome = await Sender.ForBoth(gateway.Emulator.Address).SendAsync(ours, "+15550197", "hello", Tag, Ct);

        Assert.Equal(new SmsOutcome.Refused(DeliveryReason.ProviderBlocked), outcome);
    }

    [Theory]
    [MemberData(nameof(Ours))]
    public async Task Send_NoNumber_IsRefusedAsOne(string ours)
    {
        await using var gateway = await RunningGateway.StartAsync();

        Assert.Equal(
            new SmsOutcome.Refused(DeliveryReason.InvalidNumber), await Sender.ForBoth(gateway.Emulator.Address).SendAsync(ours, "12", "hello", Tag, Ct));
    }

    [Theory]
    [MemberData(nameof(Ours))]
    public async Task Send_TooManyRequests_IsNotTakenAndSaysHowLongToWait(string ours)
    {
        await using var gateway = await RunningGateway.StartAsync();
        await gateway.BehaveAsync(new { refuse = 1 });
        var sender = Sender.ForBoth(gateway.Emulator.Address);

        Assert.Equal(new SmsOutcome.NotTaken(TimeSpan.FromSeconds(1)), await sender.SendAsync(ours, RunningGateway.Phone, "hello", Tag, Ct));
        Assert.IsType<SmsOutcome.Sent>(await sender.SendAsync(ours, RunningGateway.Phone, "hello", Tag, Ct));
        Assert.Single(await gateway.ThreadAsync());
    }

    [Theory]
    [MemberData(nameof(Ours))]
    public async Task Send_ProviderNotThere_IsNotTaken(string ours)
    {
        var gateway = await RunningGateway.StartAsync();
        var sender = Sender.ForBoth(gateway.Emulator.Address);
        await gateway.DisposeAsync();

        Assert.Equal(new SmsOutcome.NotTaken(null), await sender.SendAsync(ours, RunningGateway.Phone, "hello", Tag, Ct));
    }

    [Fact]
    public async Task Send_NoProviderConfigured_IsRefused() => Assert.Equal(
        new SmsOutcome.Refused(DeliveryReason.Refused), await Sender.For("").SendAsync(Sender.From, RunningGateway.Phone, "hello", Tag, Ct));

    [Fact]
    public void LineOf_Number_IsAsItIsSetUp()
    {
        var sender = Sender.ForBoth(new Uri("http://127.0.0.1:9/"));

        Assert.Equal(new SmsLine(2.5, AnswersOptOut: true), sender.LineOf(Sender.FromTwilio));
        Assert.Equal(new SmsLine(10, AnswersOptOut: false), sender.LineOf(Sender.From));
    }

    [Theory]
    [InlineData("Sms:Numbers:0:Number", "5550100")]
    [InlineData("Sms:Numbers:0:Provider", "pigeon")]
    [InlineData("Sms:Numbers:0:PerSecond", "0")]
    [InlineData("Sms:SendTimeout", "00:02:00")]
    [InlineData("Sms:Twilio:BaseUrl", "api.twilio.com")]
    [InlineData("Sms:Twilio:PublicApi", "")]
    public void Compose_WrongSetting_FailsAtOnce(string name, string value) => Assert.Throws<OptionsValidationException>(() => Sender.With(
        ("Sms:Numbers:0:Number", Sender.From), ("Sms:Twilio:AuthToken", "token"), ("Sms:Twilio:PublicApi", "https://contact.example/api"), (name, value)));
}
