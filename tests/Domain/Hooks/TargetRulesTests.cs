using ContactFunctions.Domain.Hooks;

namespace ContactFunctions.Domain.Tests.Hooks;

public sealed class TargetRulesTests
{
    private static readonly int[] Ports = [443, 8443];

    [Theory]
    [InlineData("https://example.com/hooks")]
    [InlineData("https://EXAMPLE.com:8443/a?b=c")]
    [InlineData("https://example.com./")]
    [InlineData("https://例え.jp/")]
    [InlineData("https://1.1.1.1/")]
    [InlineData("https://[2606:4700:4700::1111]/")]
    [InlineData("https://10.example.com/")]
    [InlineData("https://example.com/a@b")]
    public void WhyNot_PublicHttps_IsNull(string address) => Assert.Null(TargetRules.WhyNot(address, Ports, []));

    [Theory]
    [InlineData("")]
    [InlineData("/hooks")]
    [InlineData("hooks.example.com")]
    [InlineData("ftp://example.com/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://example.com/")]
    [InlineData("http://example.com/")]
    [InlineData("https://example.com:22/")]
    [InlineData("https://example.com:80/")]
    [InlineData("https://user@example.com/")]
    [InlineData("https://user:secret@example.com/")]
    [InlineData("https://@example.com/")]
    [InlineData("https://example.com@127.0.0.1/")]
    [InlineData("https://example.com\\@127.0.0.1/")]
    [InlineData("https://example.com/#there")]
    [InlineData("https://exa mple.com/")]
    [InlineData("https://example.com/\r\nHost: other")]
    [InlineData("https://localhost/")]
    [InlineData("https://LOCALHOST./")]
    [InlineData("https://a.localhost/")]
    [InlineData("https://printer/")]
    [InlineData("https://db.internal/")]
    [InlineData("https://metadata.google.internal./")]
    [InlineData("https://nas.local/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://127.0.0.1./")]
    [InlineData("https://127.1/")]
    [InlineData("https://2130706433/")] // decimal
    [InlineData("https://0x7f000001/")] // hexadecimal
    [InlineData("https://0x7f.0.0.1/")]
    [InlineData("https://017700000001/")] // octal
    [InlineData("https://0177.0.0.1/")]
    [InlineData("https://①②⑦.⓪.⓪.①/")] // digits that IDN folds
    [InlineData("https://１２７.０.０.１/")]
    [InlineData("https://127。0。0。1/")]
    [InlineData("https://169.254.169.254/latest/meta-data/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:127.0.0.1]/")]
    [InlineData("https://[::ffff:7f00:1]/")]
    [InlineData("https://[64:ff9b::7f00:1]/")]
    [InlineData("https://[2002:7f00:1::]/")]
    [InlineData("https://[fe80::1]/")]
    [InlineData("https://[fd00:ec2::254]/")]
    [InlineData("https://0/")]
    [InlineData("https://0.0.0.0/")]
    public void WhyNot_AnythingElse_IsSaid(string address) => Assert.NotNull(TargetRules.WhyNot(address, Ports, []));

    [Fact]
    public void WhyNot_Exception_IsThatHostAndPortAlone()
    {
        string[] exceptions = ["127.0.0.1:7078"];
        Assert.Null(TargetRules.WhyNot("http://127.0.0.1:7078/in", Ports, exceptions));
        Assert.NotNull(TargetRules.WhyNot("http://127.0.0.1:7079/in", Ports, exceptions));
        Assert.NotNull(TargetRules.WhyNot("http://127.0.0.2:7078/in", Ports, exceptions));
        Assert.NotNull(TargetRules.WhyNot("http://user@127.0.0.1:7078/in", Ports, exceptions));
    }
}
