using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Organisations.Document;

namespace ContactFunctions.Domain.Tests.Organisations;

public sealed class DocumentChangesTests
{
    [Fact]
    public void Between_TheSame_SaysNothing() => Assert.Empty(DocumentChanges.Between(A.Business(), A.Business()));

    [Fact]
    public void Between_NumbersPeopleAndRules_NamesEach()
    {
        var document = A.Business().ToDocument();
        var changed = document with
        {
            Zone = "Europe/Berlin",
            Queues = [document.Queues![1]! with { OfferTtlSeconds = 30, Limit = null, Names = new NamesDocument { En = "Support", Ja = "お客様窓口" } }, new QueueDocument { Queue = "vip" }],
            Operators =
            [
                document.Operators![0]! with { Queues = ["vip"], Skills = new Dictionary<string, int> { ["french"] = 9, ["billing"] = 2 } },
                document.Operators[1],
            ],
            Addresses = new Dictionary<string, string?> { ["+15550100"] = "vip" },
            Reasons = [],
        };

        Assert.Equal(
            [
                "zone Asia/Tokyo → Europe/Berlin",
                "queue sales: removed",
                "queue support: names.ja サポート → お客様窓口",
                """queue support: limit {"waitingMax":20,"then":"leaveMessage"} → none""",
                "queue support: offerTtlSeconds 20 → 30",
                "queue vip: added",
                "operator anna: queues +vip −support",
                "operator anna: skills.french 8 → 9",
                "operator anna: skills.billing none → 2",
                "address +15550100: support → vip",
                "reason lunch: removed",
            ],
            DocumentChanges.Between(A.Business(), changed.ToOrganisation()));
    }

    [Fact]
    public void Between_RulesInAnotherOrder_SaysSo()
    {
        static Organisation With(params string[] rules) => new([], [], new Dictionary<string, string>())
        {
            EntryRules = [.. rules.Select(name => new EntryRule(name, new EntryCondition(), new EntryAction()))],
        };

        Assert.Equal(["entry rules: order changed"], DocumentChanges.Between(With("a", "b"), With("b", "a")));
        Assert.Equal(["entry rule c: added"], DocumentChanges.Between(With("a", "b"), With("a", "c", "b")));
    }

    [Fact]
    public void Summary_LongList_IsCut() =>
        Assert.Equal(DocumentChanges.SummaryCharactersMax, DocumentChanges.Summary([.. Enumerable.Range(0, 300).Select(n => $"queue q{n}: added")]).Length);
}
