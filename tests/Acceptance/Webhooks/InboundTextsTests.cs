using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Webhooks;

namespace ContactFunctions.Acceptance.Tests.Webhooks;

public sealed class InboundTextsTests
{
    [Fact]
    public void Of_GoodText_KeepsEverything()
    {
        var text = InboundTexts.Of("sms", "+15550100", "+819012345678", "e-1", "こんにちは").Value;
        Assert.Equal(("+15550100", "+819012345678", "e-1", "こんにちは"), (text.Address.Ours, text.Address.Theirs, text.EventId, text.Text));
    }

    [Theory]
    [InlineData(null, "+1", "e", "t", "to")]
    [InlineData("+1", "", "e", "t", "from")]
    [InlineData("+1", "a|b", "e", "t", "from")]
    [InlineData("a/b", "+1", "e", "t", "to")]
    [InlineData("+1", "+2", "", "t", "eventId")]
    [InlineData("+1", "+2", "e", null, "text")]
    public void Of_MissingOrOddField_NamesIt(string? ours, string? theirs, string? eventId, string? text, string field) =>
        Assert.Equal(field, Assert.IsType<Invalid>(InboundTexts.Of("sms", ours, theirs, eventId, text).Refusal).Field);

    [Fact]
    public void Of_IdThatIsNoKey_IsRepresentedByItsDigestAlways()
    {
        var first = InboundTexts.Of("sms", "+1", "+2", "a/b?c", "t").Value.EventId;
        Assert.Equal(first, InboundTexts.Of("sms", "+1", "+2", "a/b?c", "t").Value.EventId);
        Assert.Matches("^[0-9a-f]{64}$", first);
    }

    [Fact]
    public void Of_TooLong_IsCut() => Assert.Equal(4_000, InboundTexts.Of("sms", "+1", "+2", "e", new string('x', 9_000)).Value.Text.Length);
}
