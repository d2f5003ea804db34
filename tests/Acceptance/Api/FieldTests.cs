using ContactFunctions.Functions.Api.Contract;

namespace ContactFunctions.Acceptance.Tests.Api;

public sealed class FieldTests
{
    [Theory]
    [InlineData("a", true)]
    [InlineData("A-z.0_9:b", true)]
    [InlineData("", false)]
    [InlineData("a b", false)]
    [InlineData("a/b", false)]
    [InlineData("é", false)]
    [InlineData("a\0", false)]
    public void Key_Characters_AreThoseOfTheContract(string key, bool allowed) => Assert.Equal(allowed, Field.Key(key, "k") is null);

    [Theory]
    [InlineData(128, true)]
    [InlineData(129, false)]
    public void Key_Length_EndsAt128(int length, bool allowed) => Assert.Equal(allowed, Field.Key(new string('a', length), "k") is null);

    [Theory]
    [InlineData(1, true)]
    [InlineData(4_000, true)]
    [InlineData(4_001, false)]
    public void Text_Length_EndsAt4000(int length, bool allowed)
    {
        Assert.Equal(allowed, Field.Text(new string('x', length), "t") is null);
        Assert.Equal(allowed, Field.Text(string.Concat(Enumerable.Repeat("😀", length)), "t") is null);
    }

    [Fact]
    public void Text_MissingOrEmpty_IsNamed()
    {
        Assert.Equal("t", Field.Text(null, "t")?.Field);
        Assert.Equal("t", Field.Text("", "t")?.Field);
    }

    [Fact]
    public void Cut_ThroughACharacter_LeavesItOut() => Assert.Equal("ab", Field.Cut("ab😀", 3));
}
