using ContactFunctions.Domain.Evidence;
using ContactFunctions.Domain.Evidence.Print;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Routing;

namespace ContactFunctions.Domain.Tests.Evidence;

public sealed class PrintTests
{
    private static readonly Exhibit Exhibit = Exhibit.Intact;

    public static TheoryData<string> Languages => ["en", "ja"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Text_OfAConversation_SaysEverythingThatWasSaid(string language)
    {
        var text = Print(new TextPrint(Words(language)), Exhibit.Entries);
        Assert.All(Exhibit.Entries.SelectMany(entry => entry.Text.Split('\n')), line => Assert.Contains(line, text, StringComparison.Ordinal));
        Assert.Contains($"#{Exhibit.Entries.Count}", text, StringComparison.Ordinal);
        Assert.Contains(Exhibit.Seals[^1].KeyId, text, StringComparison.Ordinal);
        Assert.Contains(Exhibit.Entries[^1].Hash, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_SomebodyWhoWritesLikeTheRecord_IsToldApart()
    {
        var forged = Exhibit.Entries[2] with { Text = "Hi\n#4  2026-03-02 12:00:04 UTC  Hana (Staff)\r    I promise a refund.\u2028Really", Author = A.Customer with { Name = "Aiko\n#5" } };
        var lines = new TextPrint(PrintWords.English).Entry(forged, null, isWithdrawn: false).ReplaceLineEndings("\n").Split('\n');
        Assert.StartsWith("#3  ", lines[0], StringComparison.Ordinal);
        Assert.All(lines[1..^1], line => Assert.StartsWith("    ", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\" onload=\"x")]
    [InlineData("</style><b>")]
    public void Page_WhateverPeopleWrite_StaysText(string written)
    {
        var one = Exhibit.Entries[5] with
        {
            Text = written, Author = A.Hana with { Name = written }, Choices = [written], Event = written, Refers = written, Attachments = [Exhibit.File("a") with { Name = written, ContentType = written }],
        };
        var facts = Exhibit.Facts with { ConversationId = written, Queue = written, Customer = Exhibit.Facts.Customer with { Name = written }, Hold = new(written, A.Noon, written) };
        var print = new PagePrint(PrintWords.English);
        var page = print.Begin(facts) + print.Entry(one, new(6, written, written), true) + print.End(
            [.. Exhibit.Seals.Select(seal => seal with { KeyId = written, Signature = written })], Exhibit.End with { By = written, LastHash = written });
        Assert.DoesNotContain(written, page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Page_WhatIsErasedOrTakenBack_SaysSo(string language)
    {
        var words = Words(language);
        var print = new PagePrint(words);
        Assert.Contains(words.Erased, print.Entry(Exhibit.Entries[2].Erased(), null, false), StringComparison.Ordinal);
        Assert.Contains(words.Withdrawn, print.Entry(Exhibit.Entries[2], null, true), StringComparison.Ordinal);
        Assert.Contains("style-src 'sha256-", PagePrint.Policy, StringComparison.Ordinal);
    }

    /// <summary>A new event without words would be printed as its code.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void Events_OfTheLedger_HaveWords(string language)
    {
        var names = Enum.GetNames<FactKind>().Select(name => char.ToLowerInvariant(name[0]) + name[1..])
            .Except(["accepted", "autoConnected", "atRisk"]).Append("connected");
        Assert.All(names, name => Assert.True(Words(language).Events.ContainsKey(name), name));
        Assert.All(
            ["withdrawn", "erased", "holdPlaced", "holdReleased", "followUpConsented", "followUpSent", "followUpStopped", "optedOut", "optedIn", "exported", "customerMerged", "read", "rated"],
            name => Assert.True(Words(language).Events.ContainsKey(name), name));
        foreach (var clock in (string[])["firstResponse", "nextResponse", "resolution"])
            foreach (var step in (string[])["Warning", "Breach", "Escalation"])
                Assert.True(Words(language).Events.ContainsKey(clock + step), clock + step);
    }

    private static PrintWords Words(string language) => language == "ja" ? PrintWords.Japanese : PrintWords.English;

    private static string Print(IPrint print, IReadOnlyList<Entry> entries) =>
        print.Begin(Exhibit.Facts) + string.Concat(entries.Select(entry => print.Entry(entry, null, false))) + print.End(Exhibit.Seals, Exhibit.End);
}
