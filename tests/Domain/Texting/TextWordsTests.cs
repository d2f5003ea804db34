using ContactFunctions.Domain.Texting.Words;

namespace ContactFunctions.Domain.Tests.Texting;

public sealed class TextWordsTests
{
    private static readonly TextWords Words = new(["Basta!"], ["again"], ["contact"]);

    [Theory]
    [InlineData("STOP", TextCommand.Stop)]
    [InlineData(" stop. ", TextCommand.Stop)]
    [InlineData("ＳＴＯＰ", TextCommand.Stop)]
    [InlineData("Stop all", TextCommand.Stop)]
    [InlineData("opt-out", TextCommand.Stop)]
    [InlineData("停止", TextCommand.Stop)]
    [InlineData("配信停止。", TextCommand.Stop)]
    [InlineData("ｽﾄｯﾌﾟ", TextCommand.Stop)]
    [InlineData("arrêt", TextCommand.Stop)]
    [InlineData("basta", TextCommand.Stop)]
    [InlineData("Start", TextCommand.Start)]
    [InlineData("UNSTOP", TextCommand.Start)]
    [InlineData("再開", TextCommand.Start)]
    [InlineData("Again", TextCommand.Start)]
    [InlineData("yes!", TextCommand.Yes)]
    [InlineData("はい", TextCommand.Yes)]
    [InlineData("help?", TextCommand.Help)]
    [InlineData("ヘルプ", TextCommand.Help)]
    [InlineData("CONTACT", TextCommand.Help)]
    [InlineData("Please stop by tomorrow", TextCommand.None)]
    [InlineData("nonstop", TextCommand.None)]
    [InlineData("I need help", TextCommand.None)]
    [InlineData("", TextCommand.None)]
    [InlineData("👍", TextCommand.None)]
    [InlineData(null, TextCommand.None)]
    public void CommandOf_Text_IsTheWholeTextOrNothing(string? text, TextCommand command) => Assert.Equal(command, Words.CommandOf(text));

    [Fact]
    public void CommandOf_WordThatMeansBoth_Stops() => Assert.Equal(TextCommand.Stop, new TextWords(["hello"], ["hello"], []).CommandOf("hello"));
}
