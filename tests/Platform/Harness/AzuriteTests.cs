using System.Net;
using ContactFunctions.Harness;

namespace ContactFunctions.Platform.Tests.Harness;

public sealed class AzuriteTests(Azurite azurite)
{
    [Fact]
    public async Task Endpoints_AfterStart_SpeakTheirProtocols()
    {
        using var client = new HttpClient();
        foreach (var endpoint in (Uri[])[azurite.BlobEndpoint, azurite.QueueEndpoint, azurite.TableEndpoint])
        {
            var answer = await client.GetAsync(new Uri($"{endpoint}/nothing-here"), TestContext.Current.CancellationToken);

            Assert.True(answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{endpoint}: {answer.StatusCode}");
            Assert.Contains("Azurite", string.Join(' ', answer.Headers.Server.Select(s => s.ToString())), StringComparison.Ordinal);
        }
    }
}
