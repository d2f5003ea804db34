using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Communication.Sms;
using ContactFunctions.Harness;

namespace ContactFunctions.Platform.Tests.Sms;

public sealed class Sending
{
    private const string Taken =
        """{"value":[{"to":"+15550101","messageId":"m-1","httpStatusCode":202,"repeatabilityResult":"accepted","successful":true}]}""";

    private const string Key = "c2lnbmluZyBrZXkgb2YgYSB0ZXN0";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_ToOne_SendsTheDocumentedBody()
    {
        await using var gateway = await ScriptedGateway.StartAsync((202, Taken));

        var sent = await Client(gateway).SendAsync("+15550100", "+15550101", "Grüße \"you\"", new(true) { Tag = "c-1" }, Ct);

        Assert.Equal(("m-1", 202, true, "+15550101"), (sent.Value.MessageId, sent.Value.HttpStatusCode, sent.Value.Successful, sent.Value.To));
        var request = Assert.Single(gateway.Requests);
        Assert.Equal(("POST", "/sms?api-version=2021-03-07"), (request.Method, request.PathAndQuery));
        var body = JsonDocument.Parse(request.Body).RootElement;
        Assert.Equal("+15550100", body.GetProperty("from").GetString());
        Assert.Equal("Grüße \"you\"", body.GetProperty("message").GetString());
        Assert.Equal("""{"enableDeliveryReport":true,"tag":"c-1"}""", body.GetProperty("smsSendOptions").GetRawText());
        var recipient = Assert.Single(body.GetProperty("smsRecipients").EnumerateArray());
        Assert.Equal("+15550101", recipient.GetProperty("to").GetString());
        Assert.True(recipient.GetProperty("repeatabilityRequestId").TryGetGuid(out _));
        Assert.Equal("Mon, 05 Jan 2026 09:00:00 GMT", recipient.GetProperty("repeatabilityFirstSent").GetString());
    }

    [Fact]
    public async Task Send_WithAnAccessKey_SignsTheRequest()
    {
        await using var gateway = await ScriptedGateway.StartAsync((202, Taken));

        await Client(gateway).SendAsync("+15550100", "+15550101", "text", cancellationToken: Ct);

        var request = Assert.Single(gateway.Requests);
        var digest = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(request.Body)));
        var signed = $"POST\n/sms?api-version=2021-03-07\n{request.Headers["x-ms-date"]};{request.Host};{digest}";
        var signature = HMACSHA256.HashData(Convert.FromBase64String(Key), Encoding.UTF8.GetBytes(signed));
        Assert.Equal(digest, request.Headers["x-ms-content-sha256"]);
        Assert.Equal(
            $"HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature={Convert.ToBase64String(signature)}",
            request.Headers["Authorization"]);
    }

    [Fact]
    public async Task Send_AfterAServerError_RepeatsTheSameRepeatabilityId()
    {
        await using var gateway = await ScriptedGateway.StartAsync((503, ""), (202, Taken));

        await Client(gateway).SendAsync("+15550100", "+15550101", "text", cancellationToken: Ct);

        Assert.Equal(2, gateway.Requests.Count);
        Assert.Single(gateway.Requests.Select(static r => r.Body).Distinct());
    }

    [Fact]
    public async Task Send_ToARefusedRecipient_IsAResult()
    {
        await using var gateway = await ScriptedGateway.StartAsync(
            (202, """{"value":[{"to":"+1","httpStatusCode":400,"successful":false,"errorMessage":"invalid"}]}"""));

        var sent = await Client(gateway).SendAsync("+15550100", ["+1"], "text", cancellationToken: Ct);

        var result = Assert.Single(sent.Value);
        Assert.Equal((null, 400, false, "invalid"), (result.MessageId, result.HttpStatusCode, result.Successful, result.ErrorMessage));
    }

    [Fact]
    public async Task Send_WhenTheServiceRefuses_ThrowsWithItsCode()
    {
        await using var gateway = await ScriptedGateway.StartAsync((401, """{"error":{"code":"Denied","message":"Denied by the resource."}}"""));

        var failure = await Assert.ThrowsAsync<RequestFailedException>(
            () => Client(gateway).SendAsync("+15550100", "+15550101", "text", cancellationToken: Ct));

        Assert.Equal((401, "Denied"), (failure.Status, failure.ErrorCode));
    }

    [Theory]
    [InlineData("accesskey=AAAA")]
    [InlineData("endpoint=http://127.0.0.1:1/")]
    public void Connection_WithoutEndpointOrKey_IsRefused(string connection) =>
        Assert.Throws<InvalidOperationException>(() => new SmsClient(connection));

    private static SmsClient Client(ScriptedGateway gateway) => new(
        $"endpoint={gateway.Endpoint};accesskey={Key}",
        new SmsClientOptions { Clock = new ManualTime(), Retry = { Delay = TimeSpan.FromMilliseconds(1) } });
}
