using ContactFunctions.AppHost;
using ContactFunctions.AppHost.CommandLine;

namespace ContactFunctions.Platform.Tests.AppHost;

public sealed class CommandLineParserTests
{
    [Fact]
    public void Parse_NoArguments_GivesTheDocumentedDefaults()
    {
        var options = CommandLineParser.Parse([]);

        Assert.Equal((7071, 1, false, true, null), (options.Port, options.Instances, options.Ephemeral, options.Pages, options.ReadyFile));
        Assert.EndsWith(".local", options.Data, StringComparison.Ordinal);
        Assert.Empty(options.Settings);
    }

    [Fact]
    public void Parse_EveryOption_IsRead()
    {
        var options = CommandLineParser.Parse(
            ["--port", "0", "--instances=3", "--data", "there", "--ephemeral", "--ready-file", "r.json", "--no-pages"]);

        Assert.Equal((0, 3, true, false), (options.Port, options.Instances, options.Ephemeral, options.Pages));
        Assert.Equal(Path.GetFullPath("there"), options.Data);
        Assert.Equal(Path.GetFullPath("r.json"), options.ReadyFile);
    }

    [Theory]
    [InlineData("Routing__OfferTtl=00:00:05", "Routing__OfferTtl", "00:00:05")]
    [InlineData("Routing:OfferTtl=a=b", "Routing__OfferTtl", "a=b")]
    [InlineData("Empty=", "Empty", "")]
    public void Parse_Set_SplitsAtTheFirstEqualsSign(string pair, string key, string value)
    {
        var options = CommandLineParser.Parse(["--set", pair, "--set", "Other=1"]);

        Assert.Equal(value, options.Settings[key]);
        Assert.Equal("1", options.Settings["Other"]);
    }

    [Theory]
    [InlineData("--prot", "7071")]
    [InlineData("--port")]
    [InlineData("--port", "seventy")]
    [InlineData("--port", "65536")]
    [InlineData("--instances", "0")]
    [InlineData("--set", "NoValue")]
    [InlineData("--set", "=1")]
    public void Parse_Nonsense_IsRefusedWithASentence(params string[] arguments)
    {
        var refusal = Assert.Throws<SetupException>(() => CommandLineParser.Parse(arguments));

        Assert.Contains(arguments[0], refusal.Message, StringComparison.Ordinal);
    }
}
