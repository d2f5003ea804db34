using System.Security.Cryptography;
using System.Text;
using ContactFunctions.Functions.Webhooks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Acceptance.Tests.Webhooks;

public sealed class SecretsTests
{
    private static readonly EventGridSecret Secret =
        new(Options.Create(new EventGridOptions { Secrets = ["old-secret-0123456789", "new-secret-0123456789"] }));

    [Theory]
    [InlineData("old-secret-0123456789", true)]
    [InlineData("new-secret-0123456789", true)]
    [InlineData("new-secret-012345678", false)]
    [InlineData("", false)]
    public void IsKnown_Header_AcceptsBothSecretsOnly(string header, bool known)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers["X-Webhook-Secret"] = header;
        Assert.Equal(known, Secret.IsKnown(request));
    }

    [Theory]
    [InlineData("?code=new-secret-0123456789", true)]
    [InlineData("?code=new-secret-0123456789&code=x", false)]
    [InlineData("?code=wrong", false)]
    [InlineData("", false)]
    public void IsKnown_Query_AcceptsOneSecret(string query, bool known)
    {
        var request = new DefaultHttpContext().Request;
        request.QueryString = new QueryString(query);
        Assert.Equal(known, Secret.IsKnown(request));
    }

    [Fact]
    public void IsKnown_WrongHeaderAndRightQuery_IsUnknown()
    {
        var request = new DefaultHttpContext().Request;
        request.Headers["X-Webhook-Secret"] = "wrong";
        request.QueryString = new QueryString("?code=new-secret-0123456789");
        Assert.False(Secret.IsKnown(request));
    }

    [Theory]
    [InlineData("conn-1", true)]
    [InlineData("conn-2", false)]
    public void Covers_UpstreamSignature_IsOfItsConnection(string connection, bool covered)
    {
        var settings = new Dictionary<string, string?> { ["AzureSignalRConnectionString"] = "Endpoint=http://127.0.0.1:1;AccessKey=a2V5;Version=1.0;" };
        var signature = new UpstreamSignature(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), Options.Create(new UpstreamOptions()));
        var own = Convert.ToHexStringLower(HMACSHA256.HashData("a2V5"u8, Encoding.UTF8.GetBytes("conn-1")));
        Assert.Equal(covered, signature.Covers(connection, $"sha256=00,sha256={own}"));
    }

    [Fact]
    public void Covers_NoKeyConfigured_CoversNothing() =>
        Assert.False(new UpstreamSignature(new ConfigurationBuilder().Build(), Options.Create(new UpstreamOptions())).Covers("conn-1", "sha256=00"));
}
