using System.Text;
using ContactFunctions.Domain.Evidence.Export;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Tests.Architecture;

namespace ContactFunctions.Domain.Tests.Evidence;

/// <summary>The files that outsiders test their verifiers with, and the figures in the description of the format.</summary>
public sealed class VectorTests
{
    public static TheoryData<string> Files => ["sealed.jsonl", "erased.jsonl"];

    [Theory]
    [MemberData(nameof(Files))]
    public void Vector_IsIntact(string name) => Assert.True(ExportCheck.Of(Read(name), null).IsIntact);

    [Fact]
    public void Vector_IsWhatThisCodeWrites()
    {
        Assert.Equal(Spelled(Exhibit.Chain()), Spelled(Read("sealed.jsonl").Entries));
        Assert.Equal(Spelled(Exhibit.Erased("2-3,5-9")), Spelled(Read("erased.jsonl").Entries));
    }

    [Fact]
    public void Format_TellsTheTruth()
    {
        var format = Repository.Read("orchestrations/Domain/Evidence/FORMAT.md");
        var chain = Exhibit.Chain();

        Assert.All(
            [
                EntryHash.Genesis("c1"), chain[0].Salt, chain[0].Content, chain[0].Hash, chain[2].Content, chain[2].Hash, Read("sealed.jsonl").Seals[^1].KeyId,
                Encoding.UTF8.GetString(Read("sealed.jsonl").Seals[^1].SignedBytes()),
            ],
            value => Assert.Contains(value, format, StringComparison.Ordinal));
        Assert.All(
            typeof(EntryFacts).GetProperties().Concat(typeof(Domain.Evidence.Seal).GetProperties()).Concat(typeof(ExportEnd).GetProperties()),
            member => Assert.Contains($"`{char.ToLowerInvariant(member.Name[0])}{member.Name[1..]}`", format, StringComparison.Ordinal));
    }

    private static ExportParts Read(string name) => ExportParts.Read(File.ReadAllBytes(Path.Combine(Repository.Root, "orchestrations/Domain/Evidence/Vectors", name)));

    private static string Spelled(IEnumerable<Entry> entries) => Encoding.UTF8.GetString([.. entries.SelectMany(ExportText.Of)]);
}
