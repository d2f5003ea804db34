using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Web;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Customers;
using ContactFunctions.Functions.Attachments;
using ContactFunctions.Functions.Auth;
using ContactFunctions.Functions.Auth.Customers;
using ContactFunctions.Functions.Auth.Sites;
using ContactFunctions.Functions.Sms;
using ContactFunctions.Functions.Webhooks;
using ContactFunctions.Harness;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Acceptance.Tests.Auth;

/// <summary>Every secret is changed without a moment in which what was made with either one is refused.</summary>
public sealed class RotationTests
{
    private static readonly string Old = Convert.ToBase64String([.. Enumerable.Range(1, 32).Select(n => (byte)n)]);
    private static readonly string New = Convert.ToBase64String([.. Enumerable.Range(70, 32).Select(n => (byte)n)]);
    private static readonly ManualTime Clock = new();

    /// <summary>Whether what was made with a secret is let in where one secret is in use, and perhaps another one is accepted.</summary>
    private delegate Task<bool> Accepts(string made, string inUse, string? other);

    private static readonly Dictionary<string, Accepts> Secrets = new()
    {
        ["customer tokens"] = (made, inUse, other) => Task.FromResult(
            !Customers(inUse, other).Read(Jws.Read(Customers(made, null).Issue(Head).Token)!).IsRefused),
        ["resume links"] = (made, inUse, other) => Task.FromResult(!Resume(inUse, other).Read(Resume(made, null).Issue(Head)).IsRefused),
        ["attachment links"] = (made, inUse, other) => Task.FromResult(IsGood(Links(inUse, other), Links(made, null).LinkTo("abc", 3, "f1"))),
        ["site vouching"] = (made, inUse, other) => Task.FromResult(!Sites(inUse, other).Read(Vouched(made)).IsRefused),
        ["Twilio"] = (made, inUse, other) => TwilioAsync(made, inUse, other),
        ["Event Grid"] = (made, inUse, other) => Task.FromResult(EventGrid(made, inUse, other)),
        ["SignalR upstream"] = (made, inUse, other) => Task.FromResult(Upstream(made, inUse, other)),
    };

    public static TheoryData<string> Names => [.. Secrets.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Secret_WhileANewOneTakesItsPlace_NothingOfEitherIsRefused(string name)
    {
        var accepts = Secrets[name];
        Assert.True(await accepts(Old, Old, null), "before");
        Assert.True(await accepts(Old, New, Old), "made before, shown while both are accepted");
        Assert.True(await accepts(New, New, Old), "made after, shown while both are accepted");
        Assert.True(await accepts(New, Old, New), "made after, shown to a host that was not told yet which one is in use");
        Assert.True(await accepts(New, New, null), "after");
        Assert.False(await accepts(Old, New, null), "the old one is of no use any more");
    }

    /// <summary>A setting that is listed with nothing in it is no secret of no length, which everybody would know.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Secret_OtherOneIsEmpty_OpensNothing(string name)
    {
        Assert.True(await Secrets[name](New, New, ""));
        Assert.False(await Secrets[name](Old, New, ""));
    }

    [Fact]
    public void AttachmentLink_SignedWithNothing_IsNotOurs()
    {
        var signature = Convert.ToBase64String(HMACSHA256.HashData(
            HMACSHA256.HashData(Array.Empty<byte>(), Domain.Messages.Canonical.Bytes(["contactfunctions/attachment-link/1"])),
            Domain.Messages.Canonical.Bytes(["abc", "f1", "3", "9999999999", ""])));
        Assert.False(Links(New, "").IsGood(
            new AttachmentLink("abc", "f1", 3, 9_999_999_999, EvenWithdrawn: false), signature.TrimEnd('=').Replace('+', '-').Replace('/', '_')));
    }

    private static ConversationHead Head => new()
    {
        Id = "abc", Channel = "chat", Queue = "support", State = ConversationState.Waiting, LastHash = "",
        Customer = new CustomerCard { Id = "v" }, CreatedAt = Clock.GetUtcNow(), WaitingSince = Clock.GetUtcNow(),
        FollowUp = new FollowUp(FollowUp.Email, "anna@example.com", null, Clock.GetUtcNow(), IsAway: true),
    };

    private static IOptions<CustomerTokenOptions> Keys(string inUse, string? other) =>
        Options.Create(new CustomerTokenOptions { SigningKey = inUse, PreviousSigningKey = other });

    private static CustomerTokens Customers(string inUse, string? other) => new(Keys(inUse, other), Clock);

    private static ResumeTokens Resume(string inUse, string? other) =>
        new(Keys(inUse, other), Options.Create(new FollowUpOptions { Page = "https://shop.example/" }), Clock);

    private static AttachmentLinks Links(string inUse, string? other) => new(Keys(inUse, other), Options.Create(new AttachmentOptions()), Clock);

    private static bool IsGood(AttachmentLinks links, string link)
    {
        var query = HttpUtility.ParseQueryString(new Uri($"https://api.example{link}").Query);
        return links.IsGood(
            new AttachmentLink("abc", "f1", 3, long.Parse(query["expires"]!, CultureInfo.InvariantCulture), EvenWithdrawn: false), query["signature"]!);
    }

    private static SiteTokens Sites(string inUse, string? other) =>
        new(Options.Create(new IdentityOptions { Sites = [new SiteOptions { Name = "shop", Secret = inUse, PreviousSecret = other }] }), Clock);

    private static string Vouched(string secret) => Forge.Hs256(
        Convert.FromBase64String(secret), new { aud = "shop", sub = "7", jti = "1", exp = Clock.GetUtcNow().AddMinutes(5).ToUnixTimeSeconds() });

    private static async Task<bool> TwilioAsync(string made, string inUse, string? other)
    {
        var form = new TwilioForm(Options.Create(new TwilioOptions { AuthToken = inUse, OtherAuthToken = other ?? "", PublicApi = "https://contact.example/api" }));
        var request = new DefaultHttpContext().Request;
        request.Body = new MemoryStream("Body=hello"u8.ToArray());
        request.Headers["X-Twilio-Signature"] = TwilioForm.Sign(made, "https://contact.example/api/hook", [new("Body", "hello")]);
        return !(await form.ReadAsync(request, "hook", TestContext.Current.CancellationToken)).IsRefused;
    }

    private static bool EventGrid(string made, string inUse, string? other)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers["X-Webhook-Secret"] = made;
        return new EventGridSecret(Options.Create(new EventGridOptions { Secrets = [.. new[] { inUse, other }.OfType<string>()] })).IsKnown(request);
    }

    private static bool Upstream(string made, string inUse, string? other)
    {
        var settings = new Dictionary<string, string?> { ["AzureSignalRConnectionString"] = $"Endpoint=https://hub.example;AccessKey={inUse};Version=1.0;" };
        var signature = new UpstreamSignature(
            new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), Options.Create(new UpstreamOptions { OtherAccessKey = other ?? "" }));
        return signature.Covers("c1", $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(made), "c1"u8))}");
    }
}
