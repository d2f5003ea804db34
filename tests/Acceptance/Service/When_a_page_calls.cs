using System.Net;
using ContactFunctions.Acceptance.Tests.Stage;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Service;

[Collection(WholeAppTests.Name)]
public sealed class When_a_page_calls(TwoHosts hosts)
{
    [Fact]
    public async Task Should_be_allowed_from_configured_origins_only()
    {
        var own = hosts.App.Address.GetLeftPart(UriPartial.Authority);
        Assert.Equal((HttpStatusCode.NoContent, own), await PreflightAsync(own));
        Assert.Equal((HttpStatusCode.NoContent, null), await PreflightAsync("https://evil.example"));
    }

    [Theory]
    [InlineData("api/queues", HttpStatusCode.OK)]
    [InlineData("api/me", HttpStatusCode.Unauthorized)]
    [InlineData("api/no-such-call", HttpStatusCode.NotFound)]
    public async Task Should_get_answers_that_nobody_keeps_or_guesses(string path, HttpStatusCode status)
    {
        using var answer = await hosts.App.Http.GetAsync(new Uri(path, UriKind.Relative), Ct);
        Assert.Equal(status, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    private async Task<(HttpStatusCode, string?)> PreflightAsync(string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, new Uri("api/conversations/abc/messages", UriKind.Relative));
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        using var answer = await hosts.App.Http.SendAsync(request, Ct);
        return (answer.StatusCode, answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed) ? allowed.Single() : null);
    }
}
