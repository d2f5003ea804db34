using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Domain.Tests.Messages;

public sealed class EntryHashTests
{
    private static List<Entry> Chain()
    {
        var head = A.Head();
        var entries = new List<Entry> { };
        head = head with { LastEntry = 0, LastSeq = 0, LastHash = EntryHash.Genesis(head.Id) };
        for (var number = 1; number <= 5; number++)
        {
            var decision = RecordRules.Decide(head, new PostText(A.Customer, $"text {number}", $"m{number}"), A.Noon).Value;
            head = decision.Head;
            entries.AddRange(decision.Entries);
        }

        return entries;
    }

    [Fact]
    public void I11_AnUntouchedChain_Verifies() => Assert.Null(EntryHash.FirstBroken("c1", Chain()));

    public static TheoryData<string, long> Damages => new()
    {
        { "text", 3 }, { "author", 3 }, { "time", 3 }, { "removed", 3 }, { "swapped", 3 }, { "seq", 3 }, { "foreign", 1 },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public void I11_AnyChange_IsFoundWhereItBegins(string damage, long at)
    {
        var chain = Chain();
        switch (damage)
        {
            case "text": chain[2] = chain[2] with { Text = "other" }; break;
            case "author": chain[2] = chain[2] with { Author = A.Hana }; break;
            case "time": chain[2] = chain[2] with { SentAt = chain[2].SentAt.AddTicks(1) }; break;
            case "seq": chain[2] = chain[2] with { Seq = null }; break;
            case "removed": chain.RemoveAt(2); break;
            case "swapped": (chain[2], chain[3]) = (chain[3], chain[2]); break;
        }

        Assert.Equal(at, EntryHash.FirstBroken(damage == "foreign" ? "c2" : "c1", chain));
    }

    [Fact]
    public void I11_FieldsCannotFlowIntoEachOther()
    {
        var entry = Chain()[0];
        Assert.NotEqual(
            EntryHash.Of(entry with { Text = "ab", ClientMessageId = "c" }, "p"),
            EntryHash.Of(entry with { Text = "a", ClientMessageId = "bc" }, "p"));
    }
}
