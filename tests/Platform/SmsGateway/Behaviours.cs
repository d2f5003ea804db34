using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using ContactFunctions.Emulators;
using ContactFunctions.Platform.Tests.SmsSender;
using ContactFunctions.Ports;

namespace ContactFunctions.Platform.Tests.SmsGateway;

public sealed class Behaviours
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("another-token", SmsGatewayOptions.DevelopmentAccountSid)]
    [InlineData(SmsGatewayOptions.DevelopmentAuthToken, "AC11111111111111111111111111111111")]
    public async Task Send_ByTwilioWithAnotherAccount_IsDenied(string token, string account)
    {
        await using var gateway = await RunningGateway.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/2010-04-01/Accounts/{account}/Messages.json")
        {
            Content = new FormUrlEncodedContent([new("From", SmsGatewayOptions.TwilioNumber), new("To", RunningGateway.Phone), new("Body", "hello")]),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{account}:{token}")));

        using var answer = await gateway.Http.SendAsync(request, Ct);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Empty(await gateway.ThreadAsync());
    }

    [Fact]
    public async Task Drop_TheNextOne_IsTakenAndNeverArrives()
    {
        await using var gateway = await RunningGateway.StartAsync();
        await gateway.BehaveAsync(new { drop = 1 });
        var sender = Sender.ForBoth(gateway.Emulator.Address);

        Assert.IsType<SmsOutcome.Sent>(await sender.SendAsync(Sender.FromTwilio, RunningGateway.Phone, "one", "t", Ct));
        Assert.IsType<SmsOutcome.Sent>(await sender.SendAsync(Sender.FromTwilio, RunningGateway.Phone, "two", "t", Ct));

        Assert.Equal([("in", "one", "lost"), ("in", "two", "delivered")], await gateway.ThreadAsync());
    }

    [Theory]
    [InlineData("""{"copies":0}""")]
    [InlineData("""{"delayMs":-1}""")]
    [InlineData("""{"drop":1.5}""")]
    [InlineData("""{"refuse":-0.1}""")]
    public async Task Change_OutOfRange_ChangesNothing(string change)
    {
        await using var gateway = await RunningGateway.StartAsync();

        using var answer = await gateway.Http.PutAsync("/behaviour", new StringContent(change, Encoding.UTF8, "application/json"), Ct);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(1, (await gateway.Http.GetFromJsonAsync<Dictionary<string, object>>("/behaviour", Ct))!["copies"] is { } copies ? int.Parse($"{copies}") : 0);
    }
}
