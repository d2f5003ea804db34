using Azure.Communication.Sms;
using Azure.Core;

namespace ContactFunctions.Platform.Tests.SmsGateway;

public sealed class Reports
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(RunningGateway.Phone, "Delivered")]
    [InlineData("+15550199", "Failed")]
    public async Task Report_WhenAskedFor_NamesMessageStatusAndTag(string phone, string status)
    {
        await using var webhook = await Webhook.StartAsync();
        await using var gateway = await RunningGateway.StartAsync(new() { Webhook = webhook.Address });

        var sent = await SendAsync(gateway, phone);

        var report = await webhook.NextAsync();
        Assert.Equal("Microsoft.Communication.SMSDeliveryReportReceived", report.Type);
        Assert.Equal(sent.MessageId, report.Data("messageId"));
        Assert.Equal(status, report.Data("deliveryStatus"));
        Assert.Equal("c-1/7", report.Data("tag"));
        Assert.Equal(phone, report.Data("to"));
    }

    [Fact]
    public async Task Report_UnreportedNumber_NeverComes()
    {
        await using var webhook = await Webhook.StartAsync();
        await using var gateway = await RunningGateway.StartAsync(new() { Webhook = webhook.Address });

        await SendAsync(gateway, "+15550198");
        await SendAsync(gateway, RunningGateway.Phone);

        Assert.Equal(RunningGateway.Phone, (await webhook.NextAsync()).Data("to"));
        Assert.False(webhook.HasMore);
        Assert.Equal([("in", "hello", "unreported")], await gateway.ThreadAsync("+15550198"));
    }

    [Fact]
    public async Task Report_UnansweredSend_StillComesWithItsTag()
    {
        await using var webhook = await Webhook.StartAsync();
        await using var gateway = await RunningGateway.StartAsync(new() { Webhook = webhook.Address });

        await Assert.ThrowsAnyAsync<Exception>(() => SendAsync(gateway, "+15550196"));

        Assert.Equal("c-1/7", (await webhook.NextAsync()).Data("tag"));
        Assert.Single(await gateway.ThreadAsync("+15550196"));
    }

    private static async Task<SmsSendResult> SendAsync(RunningGateway gateway, string phone)
    {
        var options = new SmsClientOptions();
        options.Retry.MaxRetries = 0;
        var client = new SmsClient(gateway.Emulator.ConnectionString, options);
        return await client.SendAsync(
            RunningGateway.Organisation, phone, "hello", new SmsSendOptions(enableDeliveryReport: true) { Tag = "c-1/7" }, Ct);
    }
}
