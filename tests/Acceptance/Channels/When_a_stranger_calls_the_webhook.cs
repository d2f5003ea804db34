using System.Net;
using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Channels;

[Collection(WholeAppTests.Name)]
public sealed class When_a_stranger_calls_the_webhook(TwoHosts hosts)
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("wrong-secret-0123456789")]
    public async Task Should_be_turned_away(string? secret)
    {
        var sms = Events.SmsReceived(Phone.NewNumber(), "s-1", "let me in");
        Assert.Equal(HttpStatusCode.Unauthorized, (await Events.SendAsync(hosts.App, HttpMethod.Post, secret, null, sms)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Events.SendAsync(hosts.App, HttpMethod.Options, secret, null)).Status);
    }

    [Fact]
    public async Task Should_shake_hands_with_whoever_knows_the_secret()
    {
        var (status, body) = await Events.SendAsync(hosts.App, HttpMethod.Post, TwoHosts.WebhookSecret, null, new
        {
            id = "1", eventType = "Microsoft.EventGrid.SubscriptionValidationEvent", data = new { validationCode = "code-7" },
        });
        Assert.Equal((HttpStatusCode.OK, """{"validationResponse":"code-7"}"""), (status, body));
        var allowed = await Events.SendAsync(hosts.App, HttpMethod.Options, TwoHosts.WebhookSecret, "eventgrid.azure.net");
        Assert.Equal((HttpStatusCode.OK, "eventgrid.azure.net"), allowed);
    }
}
