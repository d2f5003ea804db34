using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Texting;

namespace ContactFunctions.Domain.Tests.Messages;

public sealed class FollowUpTextsTests
{
    [Fact]
    public void Text_EachLanguage_NamesWhoWritesAndHowToGoOn()
    {
        Assert.Equal(
            "Contoso, Hana: one\ntwo\nReply to this text to go on. Reply STOP to end.", FollowUpTexts.For("en-GB").Text("Contoso", "Hana", ["one", "two"]));
        Assert.StartsWith("コントソ, 花: はい\n", FollowUpTexts.For("ja").Text("コントソ", "花", ["はい"]), StringComparison.Ordinal);
        Assert.Contains("STOP", FollowUpTexts.For("ja-JP").HowToGoOn, StringComparison.Ordinal);
        Assert.StartsWith("Hana: one", FollowUpTexts.For(null).Text("", "Hana", ["one"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_LongWords_FitsAndStillSaysHowToGoOn()
    {
        foreach (var (locale, words) in new[] { ("en", string.Join(' ', Enumerable.Repeat("parcel", 100))), ("ja", new string('荷', 500)) })
        {
            var text = FollowUpTexts.For(locale).Text("Contoso", "Hana", [words]);
            Assert.InRange(Segments.Of(text).Count, 2, FollowUpTexts.SegmentsMax);
            Assert.EndsWith(FollowUpTexts.For(locale).HowToGoOn, text, StringComparison.Ordinal);
            Assert.Contains("…", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("one two three", 13, "one two three")]
    [InlineData("one two three", 12, "one two…")]
    [InlineData("onetwothree", 8, "onetwot…")]
    [InlineData("ab👩‍👩‍👧", 6, "ab…")]
    [InlineData("ab cdefghijklmn", 10, "ab cdefgh…")]
    public void Cut_TooLong_EndsAtAWordOrAWholeCharacter(string text, int max, string cut)
    {
        Assert.Equal(cut, FollowUpTexts.Cut(text, max));
        Assert.True(FollowUpTexts.Cut(text, max).Length <= max);
    }
}
