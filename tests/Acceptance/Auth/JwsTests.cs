using System.Buffers.Text;
using System.Text;
using ContactFunctions.Functions.Auth;

namespace ContactFunctions.Acceptance.Tests.Auth;

public sealed class JwsTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData("a.b.c")]
    [InlineData("a.b.c.d.e")]
    [InlineData("..")]
    [InlineData("eyJhbGciOiJSUzI1NiJ9..sig")]
    [InlineData("ÿþ.ÿþ.ÿþ")]
    public void Read_NoSignedToken_IsNull(string? token) => Assert.Null(Jws.Read(token));

    [Theory]
    [InlineData("""{"alg":"HS256"}""", """[]""")]
    [InlineData("""{"alg":5}""", "{}")]
    [InlineData("""{"alg":"HS256","alg":"none"}""", "{}")]
    [InlineData("{}", "{}")]
    [InlineData("""{"alg":"HS256"}""", """{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":1}}}}}}}}}""")]
    public void Read_OddParts_IsNull(string header, string payload) => Assert.Null(Jws.Read(Token(header, payload)));

    [Fact]
    public void Read_TooLong_IsNull() => Assert.Null(Jws.Read(Token("""{"alg":"HS256"}""", $$"""{"a":"{{new string('x', 8_192)}}"}""")));

    [Fact]
    public void Read_SignedToken_TellsKeyAndAlgorithm()
    {
        var jws = Jws.Read(Token("""{"alg":"RS256","kid":"k1"}""", "{}"))!;
        Assert.Equal(("RS256", "k1"), (jws.Algorithm, jws.KeyId));
    }

    private static string Token(string header, string payload) =>
        $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header))}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(payload))}.c2ln";
}
