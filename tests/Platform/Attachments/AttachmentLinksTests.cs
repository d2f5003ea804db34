using ContactFunctions.Functions.Attachments;
using ContactFunctions.Functions.Auth.Customers;
using ContactFunctions.Harness;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Platform.Tests.Attachments;

public sealed class AttachmentLinksTests
{
    private static readonly string Old = Key(1);
    private static readonly string Young = Key(2);

    private readonly ManualTime time = new();

    [Theory]
    [InlineData(3_599, true)]
    [InlineData(3_600, false)]
    public void IsGood_AtTheEndOfTheHour_EndsToTheSecond(int seconds, bool isGood)
    {
        var links = Links(Young);
        var (link, signature) = Parsed(links.LinkTo("c1", 7, "f1"));
        Assert.Equal(new AttachmentLink("c1", "f1", 7, link.Expires, EvenWithdrawn: false), link);

        time.Advance(TimeSpan.FromSeconds(seconds));

        Assert.Equal(isGood, links.IsGood(link, signature));
    }

    [Fact]
    public void IsGood_AnyPartChanged_IsNot()
    {
        var links = Links(Young);
        var (link, signature) = Parsed(links.LinkTo("c1", 7, "f1", evenWithdrawn: true));
        Assert.True(links.IsGood(link, signature));
        foreach (var forged in (AttachmentLink[])
            [
                link with { ConversationId = "c" }, link with { AttachmentId = "f2" }, link with { Entry = 8 },
                link with { Expires = link.Expires + 1 }, link with { EvenWithdrawn = false },
                link with { ConversationId = "c12:", AttachmentId = "" },
            ])
            Assert.False(links.IsGood(forged, signature));
        foreach (var forged in (string[])["", "A", signature[..^1], signature + "A", new string('A', 43), new string('=', 5_000), "é"])
            Assert.False(links.IsGood(link, forged));
    }

    [Fact]
    public void IsGood_KeyWasChanged_TheOldOneStillCounts()
    {
        var (link, signature) = Parsed(Links(Old).LinkTo("c1", 7, "f1"));
        Assert.True(Links(Young, Old).IsGood(link, signature));
        Assert.False(Links(Young).IsGood(link, signature));
    }

    private AttachmentLinks Links(string key, string? previous = null) => new(
        Options.Create(new CustomerTokenOptions { SigningKey = key, PreviousSigningKey = previous }), Options.Create(new AttachmentOptions()), time);

    private static string Key(byte seed) => Convert.ToBase64String([.. Enumerable.Repeat(seed, 32)]);

    private static (AttachmentLink Link, string Signature) Parsed(string url)
    {
        var path = url.Split('?')[0].Split('/');
        var query = url.Split('?')[1].Split('&').Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1]);
        return (new AttachmentLink(path[3], path[5], long.Parse(query["entry"], null), long.Parse(query["expires"], null), query.ContainsKey("evidence")), query["signature"]);
    }
}
