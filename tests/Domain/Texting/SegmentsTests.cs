using System.Text.Json;
using ContactFunctions.Domain.Tests.Architecture;
using ContactFunctions.Domain.Texting;

namespace ContactFunctions.Domain.Tests.Texting;

/// <summary>The vectors are shared with the pages, which count before anything is sent.</summary>
public sealed class SegmentsTests
{
    public static TheoryData<string, string, bool, int, int> Vectors()
    {
        var vectors = new TheoryData<string, string, bool, int, int>();
        using var file = JsonDocument.Parse(Repository.Read("tests/Domain/Texting/segments.json"));
        foreach (var one in file.RootElement.EnumerateArray())
            vectors.Add(
                one.GetProperty("name").GetString()!,
                string.Concat(Enumerable.Repeat(one.GetProperty("text").GetString()!, one.GetProperty("times").GetInt32())),
                one.GetProperty("encoding").GetString() == "ucs2", one.GetProperty("units").GetInt32(), one.GetProperty("segments").GetInt32());
        return vectors;
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Of_Vector_IsCountedAsTheNetworkCounts(string name, string text, bool isUnicode, int units, int count) =>
        Assert.Equal((name, new Segments(isUnicode, units, count)), (name, Segments.Of(text)));

    [Theory]
    [InlineData("a", 2_000, 1_530)]
    [InlineData("あ", 2_000, 670)]
    [InlineData("😀", 1_000, 661)]
    public void Fit_TooLong_IsCutBetweenCharactersToTheBrim(string text, int times, int unitsMax)
    {
        var fitted = Segments.Fit(string.Concat(Enumerable.Repeat(text, times)), 10);

        Assert.EndsWith("…", fitted, StringComparison.Ordinal);
        Assert.Equal(10, Segments.Of(fitted).Count);
        Assert.DoesNotContain(Enumerable.Range(0, fitted.Length - 1), at => char.IsHighSurrogate(fitted[at]) && !char.IsLowSurrogate(fitted[at + 1]));
        Assert.InRange(Segments.Of(fitted).Units, 1, unitsMax);
    }

    [Fact]
    public void Fit_Short_IsLeftAlone() => Assert.Equal("hello", Segments.Fit("hello", 1));
}
