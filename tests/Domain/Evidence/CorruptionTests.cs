using System.Reflection;
using System.Text;
using ContactFunctions.Domain.Evidence;
using ContactFunctions.Domain.Evidence.Export;
using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Domain.Tests.Evidence;

/// <summary>I11: whatever somebody does to a record, whoever verifies it finds it, and where it begins.</summary>
public sealed class CorruptionTests
{
    private static readonly Exhibit Intact = Exhibit.Intact;
    private static readonly int Count = Intact.Entries.Count;

    public static TheoryData<long> Everyone => [.. Intact.Entries.Select(entry => entry.Number)];

    /// <summary>Every field of every kind of entry.</summary>
    public static TheoryData<long, string> EveryField
    {
        get
        {
            var data = new TheoryData<long, string>();
            foreach (var entry in Intact.Entries)
                foreach (var name in Fields(typeof(Entry)).Select(one => one.Name).Concat(["Author.Role", "Author.Id", "Author.Name"]))
                    data.Add(entry.Number, name);
            return data;
        }
    }

    [Fact]
    public void I11_AnUntouchedExport_IsIntact() => Assert.Equal(Finding.Intact, Intact.Verdict().Finding);

    [Theory]
    [MemberData(nameof(EveryField))]
    public void I11_AFieldThatIsChanged_IsFoundInItsEntry(long number, string field)
    {
        var changed = Changed(Intact.Entries[(int)number - 1], field);

        Assert.Equal((Finding.Changed, number), Judge(Replaced(number, changed)));
    }

    [Theory]
    [MemberData(nameof(Everyone))]
    public void I11_AnEntryThatIsTakenOut_IsMissing(long number)
    {
        List<Entry> without = [.. Intact.Entries.Where(entry => entry.Number != number)];
        List<Entry> closedUp = [.. without.Select((entry, at) => entry with { Number = at + 1, MessageId = $"{Exhibit.Id}-{at + 1}" })];

        Assert.Equal((Finding.Missing, number), Judge(without));
        // Of the last two nothing follows that could tell a gap from a change.
        Assert.Equal((number <= Count - 2 ? Finding.Missing : number == Count ? Finding.Missing : Finding.Changed, number), Judge(closedUp));
    }

    [Theory]
    [MemberData(nameof(Everyone))]
    public void I11_EntriesThatSwapPlaces_AreMoved(long number)
    {
        foreach (var other in Intact.Entries.Where(entry => entry.Number > number))
        {
            List<Entry> swapped = [.. Intact.Entries];
            (swapped[(int)number - 1], swapped[(int)other.Number - 1]) = (swapped[(int)other.Number - 1], swapped[(int)number - 1]);

            Assert.Equal((Finding.Moved, number), Judge(swapped));
        }
    }

    [Theory]
    [MemberData(nameof(Everyone))]
    public void I11_AnEntryThatIsPutIn_IsAdded(long number)
    {
        var forged = Intact.Entries[2] with { Number = number, MessageId = $"{Exhibit.Id}-{number}", Text = "I agree to everything." };
        List<Entry> beside = [.. Intact.Entries];
        beside.Insert((int)number - 1, forged);
        List<Entry> twice = [.. Intact.Entries];
        twice.Insert((int)number, Intact.Entries[(int)number - 1]);
        List<Entry> inline = [.. beside.Select((entry, at) => entry with { Number = at + 1, MessageId = $"{Exhibit.Id}-{at + 1}" })];

        Assert.Equal((Finding.Added, number), Judge(beside));
        Assert.Equal((Finding.Added, number + 1), Judge(twice));
        Assert.Equal((Finding.Added, number), Judge(inline));
    }

    [Theory]
    [MemberData(nameof(Everyone))]
    public void I11_AnEndThatIsCutOff_IsMissing(long number)
    {
        Assert.Equal((Finding.Missing, number), Judge([.. Intact.Entries.Take((int)number - 1)]));
        var bytes = Intact.Bytes();
        foreach (var lines in Enumerable.Range(0, Lines(bytes).Count))
            Assert.False(ExportCheck.Of(ExportParts.Read(Encoding.UTF8.GetBytes(string.Concat(Lines(bytes).Take(lines)))), null).IsIntact);
    }

    /// <summary>The strongest who has no key: everything from some entry on is written anew, with hashes that fit.</summary>
    [Theory]
    [MemberData(nameof(Everyone))]
    public void I11_AChainThatIsWrittenAnew_IsNotTheOneThatWasSealed(long number)
    {
        var before = Intact.Entries.Take((int)number - 1).ToList();
        var anew = EntryChain.Link(
            [.. Intact.Entries.Skip(before.Count).Select(entry => entry with { Text = entry.Text + "!" })], before.LastOrDefault()?.Hash ?? EntryHash.Genesis(Exhibit.Id), new Seed("99"));
        var forged = Intact with { Entries = [.. before, .. anew], End = Intact.End with { LastHash = anew[^1].Hash } };

        Assert.False(forged.Verdict().IsIntact);
        Assert.Equal(number == Count ? Finding.Damaged : Finding.Changed, forged.Verdict().Finding);
    }

    private static (Finding, long?) Judge(IReadOnlyList<Entry> entries) =>
        (Intact with { Entries = entries }).Verdict() is var verdict ? (verdict.Finding, verdict.Entry) : default;

    private static List<Entry> Replaced(long number, Entry entry) => [.. Intact.Entries.Select(one => one.Number == number ? entry : one)];

    private static List<string> Lines(byte[] bytes) => [.. Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line + "\n")];

    internal static IEnumerable<PropertyInfo> Fields(Type type) => type.GetProperties().Where(property => property.CanWrite && property.PropertyType != typeof(Author));

    private static Entry Changed(Entry entry, string field) => field switch
    {
        "Author.Role" => entry with { Author = entry.Author with { Role = (AuthorRole)(((int)entry.Author.Role + 1) % 4) } },
        "Author.Id" => entry with { Author = entry.Author with { Id = entry.Author.Id + "x" } },
        "Author.Name" => entry with { Author = entry.Author with { Name = entry.Author.Name + "x" } },
        _ => Flip.Of(entry with { }, field),
    };
}
