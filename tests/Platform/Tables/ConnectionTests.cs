using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace ContactFunctions.Platform.Tests.Tables;

public sealed class ConnectionTests
{
    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=acme;AccountKey=a2V5;EndpointSuffix=core.windows.net", "https://acme.table.core.windows.net/", "acme")]
    [InlineData("AccountName=acme;AccountKey=a2V5;TableEndpoint=http://127.0.0.1:5/acme;", "http://127.0.0.1:5/acme", "acme")]
    public void Constructor_ConnectionString_FindsEndpointAndAccount(string text, string endpoint, string account)
    {
        var service = new TableServiceClient(text);
        var client = new TableClient(text, "t");

        Assert.Equal((endpoint, account), (service.Uri.AbsoluteUri, service.AccountName));
        Assert.Equal((endpoint.TrimEnd('/') + "/t", "t", account), (client.Uri.AbsoluteUri, client.Name, client.AccountName));
    }

    [Theory]
    [InlineData("AccountName=acme")]
    [InlineData("nonsense")]
    [InlineData("AccountName=acme;AccountName=acme;AccountKey=a2V5")]
    public void Constructor_MalformedConnectionString_IsRefused(string text) =>
        Assert.Throws<FormatException>(() => new TableServiceClient(text));

    [Fact]
    public async Task Send_TokenCredential_CarriesABearerTokenForStorage()
    {
        using var transport = new HttpClientTransport(new Recorder());
        var options = new TableClientOptions { Transport = transport };
        var credential = new Tokens();
        var client = new TableClient(new Uri("https://acme.table.core.windows.net"), "t", credential, options);

        await client.DeleteEntityAsync("p", "r", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("acme", client.AccountName);
        Assert.Equal(["https://storage.azure.com/.default"], credential.Scopes);
        Assert.Equal("Bearer token", Recorder.Authorization);
    }

    private sealed class Recorder : HttpMessageHandler
    {
        public static string? Authorization { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Authorization = request.Headers.Authorization?.ToString();
            return Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.NoContent));
        }
    }

    private sealed class Tokens : TokenCredential
    {
        public string[] Scopes { get; private set; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes = requestContext.Scopes;
            return new AccessToken("token", DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
