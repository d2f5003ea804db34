using ContactFunctions.Domain.Evidence;
using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Domain.Tests.Evidence;

public sealed class ErasureTests
{
    private static readonly IReadOnlyList<Entry> Erased = Exhibit.Erased("2-3,5-9");

    [Fact]
    public void FirstFault_WhatIsErasedAndSaidToBe_Fits()
    {
        Assert.Null(ChainCheck.FirstFault(Exhibit.Id, Erased));
        Assert.True(Exhibit.Of(Erased).Verdict().IsIntact);
        // Announced but not carried out yet: nothing is lost that would have to be explained.
        Assert.Null(ChainCheck.FirstFault(Exhibit.Id, [.. Exhibit.Chain(), Erased[^1]]));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(9)]
    public void FirstFault_AnErasureThatNobodySaid_IsAChange(int number)
    {
        IReadOnlyList<Entry> emptied = [.. Exhibit.Chain().Select(entry => entry.Number == number ? entry.Erased() : entry)];
        Assert.Equal((Finding.Changed, number), Judge(emptied));
        // Said of others, not of this one.
        Assert.Equal((Finding.Changed, 4), Judge([.. Erased.Select(entry => entry.Number == 4 ? entry.Erased() : entry)]));
    }

    [Fact]
    public void FirstFault_TheWordOfAnErasure_CannotBeErasedItself()
    {
        Assert.Equal((Finding.Changed, 2), Judge([.. Erased.SkipLast(1), Erased[^1].Erased()]));
        Assert.Equal((Finding.Changed, 12), Judge([.. Erased.SkipLast(1), Erased[^1] with { Text = "2-9" }]));
        Assert.Equal((Finding.Changed, 2), Judge([.. Erased.SkipLast(1)]));
    }

    [Fact]
    public void FirstFault_TheWordOfAnErasureThatCameBefore_DoesNotCount()
    {
        var chain = EntryChain.Link(
            [
                Said(1, "2"), Exhibit.Chain()[2] with { Number = 2, MessageId = "c1-2" },
            ], EntryHash.Genesis(Exhibit.Id), new Seed("33"));

        Assert.Null(ChainCheck.FirstFault(Exhibit.Id, chain));
        Assert.Equal((Finding.Changed, 2), Judge([chain[0], chain[1].Erased()]));
    }

    [Theory]
    [InlineData(EntryKind.Text, "erased")]
    [InlineData(EntryKind.Note, "erased")]
    [InlineData(EntryKind.Audit, "erased")]
    [InlineData(EntryKind.Event, "withdrawn")]
    public void FirstFault_OtherWords_DoNotExplainAnErasure(EntryKind kind, string happened)
    {
        var chain = Exhibit.Chain();
        var said = EntryChain.Link([Said(12, "3") with { Kind = kind, Event = happened }], chain[^1].Hash, new Seed("44"));

        Assert.Equal((Finding.Changed, 3), Judge([.. chain.Select(entry => entry.Number == 3 ? entry.Erased() : entry), .. said]));
    }

    [Fact]
    public void FirstFault_AnErasedEntryWithContent_IsAChange()
    {
        foreach (var filled in new[]
        {
            Erased[2] with { Text = "x" }, Erased[2] with { Author = A.Customer }, Erased[2] with { ClientMessageId = "m1" }, Erased[2] with { Choices = ["x"] },
            Erased[2] with { Attachments = [Exhibit.File("a1")] }, Erased[2] with { Salt = new string('0', 64) }, Erased[2] with { Content = Erased[1].Content },
            Erased[2] with { Refers = "c1-1" }, Erased[2] with { Seq = 9 }, Erased[2] with { SentAt = A.Noon },
        })
            Assert.Equal((Finding.Changed, 3), Judge([.. Erased.Select(entry => entry.Number == 3 ? filled : entry)]));
    }

    [Fact]
    public void Ranges_OfAConversation_AreWhatTellsOfSomebody()
    {
        var erasure = new Erasure();
        foreach (var entry in Exhibit.Chain())
            erasure.Look(entry);
        var again = new Erasure();
        foreach (var entry in Exhibit.Erased(erasure.Ranges().ToString()))
            again.Look(entry);

        // Not who read and exported it, and not that it was opened.
        Assert.Equal("2-3,5-10", erasure.Ranges().ToString());
        Assert.Equal(11, erasure.Through);
        Assert.Empty(again.Ranges().Ranges);
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("2-9,12", true)]
    [InlineData("", false)]
    [InlineData("9-2", false)]
    [InlineData("1,2", false)]
    [InlineData("5,2", false)]
    [InlineData("1-1", false)]
    [InlineData(" 1", false)]
    [InlineData("01", false)]
    [InlineData("1-2-3", false)]
    [InlineData("-1", false)]
    [InlineData("a", false)]
    public void Parse_OneSpelling_IsTaken(string text, bool isTaken) => Assert.Equal(isTaken ? text : null, EntryRanges.Parse(text)?.ToString());

    [Fact]
    public void Contains_EveryNumber_IsWhereItWasPut()
    {
        long[] numbers = [1, 2, 3, 7, 9, 10, 500];
        var ranges = EntryRanges.Of(numbers);
        Assert.Equal("1-3,7,9-10,500", ranges.ToString());
        Assert.All(Enumerable.Range(0, 600), number => Assert.Equal(numbers.Contains(number), ranges.Contains(number)));
    }

    private static Entry Said(long number, string ranges) => new()
    {
        Number = number, Seq = null, MessageId = $"c1-{number}", Kind = EntryKind.Event, Author = A.Hana, Text = ranges, SentAt = A.Noon, Event = "erased", Hash = "",
    };

    private static (Finding, long) Judge(IReadOnlyList<Entry> entries) =>
        ChainCheck.FirstFault(Exhibit.Id, entries) is { } verdict ? (verdict.Finding, verdict.Entry!.Value) : (Finding.Intact, 0);
}
