using System.Security.Cryptography;
using System.Text;
using ContactFunctions.Domain.Evidence;
using ContactFunctions.Domain.Evidence.Export;

namespace ContactFunctions.Domain.Tests.Evidence;

public sealed class SealTests
{
    private static readonly Exhibit Intact = Exhibit.Intact;

    public static TheoryData<string> SealFields => [.. CorruptionTests.Fields(typeof(Seal)).Select(one => one.Name)];

    public static TheoryData<string> EndFields => [.. CorruptionTests.Fields(typeof(ExportEnd)).Select(one => one.Name)];

    public static TheoryData<string> KeyFields => [.. CorruptionTests.Fields(typeof(KeyFacts)).Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(SealFields))]
    public void FirstFault_ASealThatIsChanged_DoesNotHold(string field)
    {
        foreach (var at in Enumerable.Range(0, Intact.Seals.Count))
        {
            var forged = Intact with { Seals = [.. Intact.Seals.Select((seal, place) => place == at ? Flip.Of(seal with { }, field) : seal)] };

            // A time-stamp is not among what is signed: that it belongs to its seal is for its authority to say, and the file's digest finds the change.
            Assert.Equal(field == nameof(Seal.TimeStamp) ? Finding.Damaged : Finding.BadSeal, forged.Verdict().Finding);
        }
    }

    [Theory]
    [MemberData(nameof(EndFields))]
    public void Of_AnEndThatIsChanged_IsFound(string field) =>
        Assert.False((Intact with { End = Flip.Of(Intact.End with { }, field) }).Verdict().IsIntact);

    [Theory]
    [MemberData(nameof(KeyFields))]
    public void Of_AKeyThatIsChanged_IsFound(string field) =>
        Assert.False((Intact with { Keys = [Flip.Of(Intact.Keys[0] with { }, field)] }).Verdict().IsIntact);

    [Fact]
    public void Of_WhatStandsAround_IsFound()
    {
        Assert.Equal(Finding.Damaged, (Intact with { Facts = Intact.Facts with { Queue = "sales" } }).Verdict().Finding);
        Assert.Equal(Finding.Damaged, (Intact with { Deliveries = [] }).Verdict().Finding);
        Assert.Equal(Finding.Damaged, (Intact with { Deliveries = [.. Intact.Deliveries.Reverse()] }).Verdict().Finding);
        Assert.Equal(Finding.Damaged, (Intact with { Seals = [Intact.Seals[0]] }).Verdict().Finding);
        Assert.NotEqual(Finding.Intact, (Intact with { Facts = Intact.Facts with { ConversationId = "c2" } }).Verdict().Finding);
    }

    [Fact]
    public void Of_SomebodyElsesKey_IsNotBelieved()
    {
        using var own = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var published = EvidenceKey.Of(own.ExportParameters(includePrivateParameters: false));

        Assert.Equal(Finding.BadSeal, ExportCheck.Of(ExportParts.Read(Intact.Bytes()), [published]).Finding);
        Assert.True(ExportCheck.Of(ExportParts.Read(Intact.Bytes()), null).IsIntact);
        // The thumbprint is what the key is known by: another key under its name is nobody's.
        Assert.Equal(Finding.BadSeal, ExportCheck.Of(ExportParts.Read(Intact.Disguised(own).Bytes()), null).Finding);
        Assert.Equal(Finding.BadSeal, ExportCheck.Of(ExportParts.Read(Intact.Disguised(own).Bytes()), [Exhibit.Key]).Finding);
    }

    [Fact]
    public void FirstFault_ASealOverMoreThanThereIs_TellsWhatIsMissing()
    {
        var cut = Exhibit.Of([.. Intact.Entries.Take(6)]) with { Seals = [Intact.Seals[^1]] };

        Assert.Equal((Finding.Missing, 7L), (cut.Verdict().Finding, cut.Verdict().Entry));
    }

    [Fact]
    public void Read_EveryCharacterOfAFile_Counts()
    {
        var file = Exhibit.Of(Exhibit.Erased("2", length: 3)).Bytes();
        Assert.True(IsIntact(file));
        for (var at = 0; at < file.Length; at++)
        {
            Assert.False(IsIntact([.. file.AsSpan(0, at), (byte)(file[at] ^ 1), .. file.AsSpan(at + 1)]), $"Byte {at} is another.");
            Assert.False(IsIntact([.. file.AsSpan(0, at), .. file.AsSpan(at + 1)]), $"Byte {at} is gone.");
            Assert.False(IsIntact([.. file.AsSpan(0, at), (byte)' ', .. file.AsSpan(at)]), $"A space before byte {at}.");
        }

        Assert.False(IsIntact([.. file, (byte)'\n']));
        Assert.False(IsIntact([.. Encoding.UTF8.Preamble, .. file]));
        Assert.False(IsIntact([.. file, .. file]));
    }

    [Fact]
    public void Read_ACharacterWithinAnEntry_NamesTheEntry()
    {
        var entries = Exhibit.Erased("2", length: 3);
        var (file, line) = (Exhibit.Of(entries).Bytes(), 0);
        for (var at = 0; at < file.Length; at++)
        {
            if (line >= 1 && line <= entries.Count && file[at] != '\n')
            {
                var verdict = ExportCheck.Of(ExportParts.Read([.. file.AsSpan(0, at), (byte)(file[at] ^ 1), .. file.AsSpan(at + 1)]), [Exhibit.Key]);
                Assert.Equal(line, verdict.Entry);
            }

            line += file[at] == '\n' ? 1 : 0;
        }
    }

    private static bool IsIntact(byte[] file) => ExportCheck.Of(ExportParts.Read(file), null).IsIntact;
}
