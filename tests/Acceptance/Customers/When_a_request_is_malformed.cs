using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Customers;

[Collection(WholeAppTests.Name)]
public sealed class When_a_request_is_malformed(TwoHosts hosts)
{
    public static TheoryData<string, string, int, string> Bodies { get; } = new()
    {
        { "nothing", "", 400, "invalid_json" },
        { "half an object", "{", 400, "invalid_json" },
        { "a list", "[]", 400, "invalid_request" },
        { "null", "null", 400, "invalid_request" },
        { "no text", """{"clientMessageId":"a"}""", 400, "invalid_request" },
        { "empty text", """{"clientMessageId":"a","text":""}""", 400, "invalid_request" },
        { "a number as text", """{"clientMessageId":"a","text":5}""", 400, "invalid_request" },
        { "half a character", """{"clientMessageId":"a","text":"\ud800"}""", 400, "invalid_request" },
        { "an id with blanks", """{"clientMessageId":"a b","text":"a"}""", 400, "invalid_request" },
        { "a long id", $$"""{"clientMessageId":"{{new string('a', 129)}}","text":"a"}""", 400, "invalid_request" },
        { "a long text", $$"""{"clientMessageId":"a","text":"{{new string('a', 4_001)}}"}""", 400, "invalid_request" },
        { "deep nesting", $$"""{"a":{{new string('[', 10_000)}}""", 400, "invalid_json" },
        { "a large body", new string(' ', 100_000), 413, "body_too_large" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Should_be_refused_as_documented(string what, string body, int status, string code) =>
        await RefusedAsync(what, Encoding.UTF8.GetBytes(body), "application/json", status, code);

    [Fact]
    public async Task Should_be_refused_when_it_is_not_json_in_utf8()
    {
        await RefusedAsync("a form", "a=b"u8.ToArray(), "application/x-www-form-urlencoded", 415, "unsupported_media_type");
        await RefusedAsync("other bytes", [0x7B, 0xFF, 0x7D], "application/json", 400, "invalid_json");
        await RefusedAsync("utf-16", Encoding.Unicode.GetBytes("{}"), "application/json; charset=utf-16", 415, "unsupported_media_type");
    }

    [Theory]
    [InlineData("after=-1")]
    [InlineData("after=x")]
    [InlineData("after=1&after=2")]
    [InlineData("limit=0")]
    [InlineData("limit=201")]
    [InlineData("limit=99999999999999999999")]
    public async Task Should_be_refused_in_the_query(string query)
    {
        await using var scene = new Scene(hosts);
        var customer = await scene.CustomerAsync();
        await Scene.RefusedAsync("invalid_request", () => customer.Api.GetAsync<JsonElement>($"conversations/{customer.Id}/messages?{query}", Ct));
    }

    [Theory]
    [InlineData("%00")]
    [InlineData("a%2Fb")]
    [InlineData("..%2f..%2fme")]
    [InlineData("%F0%9F%98%80")]
    [InlineData("a%3Fb%23c%5Cd")]
    [InlineData("LONG")]
    public async Task Should_find_nothing_under_an_odd_id(string id)
    {
        await using var scene = new Scene(hosts);
        var staff = await scene.SignedInAsync("sora");
        var odd = id == "LONG" ? new string('x', 2_000) : id;
        foreach (var path in new[] { $"conversations/{odd}", $"conversations/{odd}/messages", $"customers/{odd}", $"customers/{odd}/journey" })
        {
            using var answer = await staff.Api.RawAsync(HttpMethod.Get, path, null, Ct);
            Assert.InRange((int)answer.StatusCode, 400, 404);
        }
    }

    private async Task RefusedAsync(string what, byte[] body, string contentType, int status, string code)
    {
        await using var scene = new Scene(hosts);
        var customer = await scene.CustomerAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/conversations/{customer.Id}/messages");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", customer.Api.Token);
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        using var answer = await scene.App.Http.SendAsync(request, Ct);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement;
        Assert.Equal((what, (HttpStatusCode)status, code), (what, answer.StatusCode, problem.GetProperty("code").GetString()));
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
    }
}
