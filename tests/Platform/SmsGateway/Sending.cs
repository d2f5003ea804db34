using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Azure;
using Azure.Communication.Sms;
using ContactFunctions.Emulators;
using ContactFunctions.Harness;

namespace ContactFunctions.Platform.Tests.SmsGateway;

/// <summary>The app's client on one side, the phone on the other.</summary>
public sealed class Sending
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_ToAPhone_AppearsThere()
    {
        await using var gateway = await RunningGateway.StartAsync();
        var client = new SmsClient(gateway.Emulator.ConnectionString);

        SmsSendResult result = await client.SendAsync(RunningGateway.Organisation, RunningGateway.Phone, "こんにちは", cancellationToken: Ct);

        Assert.True(result.Successful);
        Assert.Equal(202, result.HttpStatusCode);
        Assert.False(string.IsNullOrEmpty(result.MessageId));
        Assert.Equal([("in", "こんにちは", "delivered")], await gateway.ThreadAsync());
    }

    [Fact]
    public async Task Send_WithAnotherKey_IsDenied()
    {
        await using var gateway = await RunningGateway.StartAsync();
        var client = new SmsClient($"endpoint={gateway.Emulator.Address};accesskey={Convert.ToBase64String("another"u8)}");

        var denied = await Assert.ThrowsAsync<RequestFailedException>(
            () => client.SendAsync(RunningGateway.Organisation, RunningGateway.Phone, "hello", cancellationToken: Ct));

        Assert.Equal(401, denied.Status);
        Assert.Empty(await gateway.ThreadAsync());
    }

    [Fact]
    public async Task Send_WhenTheClocksDiffer_IsDenied()
    {
        var clock = new ManualTime(TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(6));
        await using var gateway = await RunningGateway.StartAsync(new SmsGatewayOptions { Clock = clock });
        var client = new SmsClient(gateway.Emulator.ConnectionString);

        var denied = await Assert.ThrowsAsync<RequestFailedException>(
            () => client.SendAsync(RunningGateway.Organisation, RunningGateway.Phone, "hello", cancellationToken: Ct));

        Assert.Equal(401, denied.Status);
    }

    [Fact]
    public async Task Send_BodyChangedOnTheWay_IsDenied()
    {
        await using var gateway = await RunningGateway.StartAsync();
        using var request = SignedRequest.Send(gateway.Emulator, "r-1", "hello");
        request.Content = new StringContent(SignedRequest.Body("r-1", "changed"), Encoding.UTF8, new MediaTypeHeaderValue("application/json"));

        using var answer = await gateway.Http.SendAsync(request, Ct);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Send_SameRequestIdAgain_SendsOnceAndAnswersAlike()
    {
        await using var gateway = await RunningGateway.StartAsync();

        var first = await PostAsync(gateway, "r-1", "hello");
        var second = await PostAsync(gateway, "r-1", "hello");
        var other = await PostAsync(gateway, "r-1", "another text");

        Assert.Equal(first, second);
        Assert.Contains("rejected", other, StringComparison.Ordinal);
        Assert.Single(await gateway.ThreadAsync());
    }

    [Fact]
    public async Task Send_OptedOutOrMalformedNumber_IsRefusedForThatRecipientOnly()
    {
        await using var gateway = await RunningGateway.StartAsync();
        var client = new SmsClient(gateway.Emulator.ConnectionString);

        var results = await client.SendAsync(RunningGateway.Organisation, ["+15550197", "12", RunningGateway.Phone], "hello", cancellationToken: Ct);

        Assert.Equal([false, false, true], results.Value.Select(r => r.Successful));
        Assert.All(results.Value.Take(2), r => Assert.Equal(400, r.HttpStatusCode));
    }

    private static async Task<string> PostAsync(RunningGateway gateway, string requestId, string text)
    {
        using var request = SignedRequest.Send(gateway.Emulator, requestId, text);
        using var answer = await gateway.Http.SendAsync(request, Ct);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Ct);
    }
}
