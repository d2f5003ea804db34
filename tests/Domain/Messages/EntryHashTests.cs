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
        { "text", 3 }, { "author", 3 }, { "time", 3 }, { "removed", 3 }, { "swapped", 3 }, { "seq", 3 }, { "foreign", 1 }, { "salt", 3 }, { "content", 3 },
        { "file", 3 }, { "choice", 3 }, { "refers", 3 }, { "event", 3 }, { "id", 3 }, { "kind", 3 }, { "key", 3 }, { "hidden", 3 },
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
            case "salt": chain[2] = chain[2] with { Salt = chain[1].Salt }; break;
            case "content": chain[2] = chain[2] with { Content = chain[1].Content }; break;
            case "file": chain[2] = chain[2] with { Attachments = [new Attachment("a", "a.png", "image/png", 1, "00")] }; break;
            case "choice": chain[2] = chain[2] with { Choices = ["yes"] }; break;
            case "refers": chain[2] = chain[2] with { Refers = "c1-1" }; break;
            case "event": chain[2] = chain[2] with { Event = "connected" }; break;
            case "id": chain[2] = chain[2] with { MessageId = "c1-9" }; break;
            case "kind": chain[2] = chain[2] with { Kind = EntryKind.Note }; break;
            case "key": chain[2] = chain[2] with { ClientMessageId = null }; break;
            case "hidden": chain[2] = chain[2] with { Salt = "" }; break;
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
            EntryHash.ContentOf(entry with { Text = "ab", ClientMessageId = "c" }),
            EntryHash.ContentOf(entry with { Text = "a", ClientMessageId = "bc" }));
        Assert.NotEqual(
            EntryHash.Of(entry with { Event = "ab", Refers = "c" }, "p"),
            EntryHash.Of(entry with { Event = "a", Refers = "bc" }, "p"));
    }

    [Fact]
    public void I11_ErasedContent_LeavesAChainThatVerifies()
    {
        var chain = Chain();
        chain[2] = chain[2].Erased();
        Assert.Null(EntryHash.FirstBroken("c1", chain));
        Assert.Equal(("", null, null), (chain[2].Text, chain[2].Author.Id, chain[2].ClientMessageId));
        chain[2] = chain[2] with { Text = "never said" };
        Assert.Equal(3, EntryHash.FirstBroken("c1", chain));
    }

    [Fact]
    public void I11_TheSameWords_CannotBeRecognisedByTheirDigest()
    {
        var post = new PostText(A.Customer, "yes", "m1");
        var one = RecordRules.Decide(A.Head(), post, A.Noon, new Seed("a")).Value.Entries[0];
        var other = RecordRules.Decide(A.Head(), post, A.Noon, new Seed("b")).Value.Entries[0];
        Assert.NotEqual(one.Content, other.Content);
        Assert.NotEqual(one.Salt, EntryChain.Link([one, one with { Number = 9 }], "", new Seed("a"))[1].Salt);
    }
}
