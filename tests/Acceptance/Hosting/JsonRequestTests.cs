using System.Text;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Hosting.Bodies;
using ContactFunctions.Functions.Hosting.Problems;
using ContactFunctions.Functions.Hosting.Wire;
using Microsoft.AspNetCore.Http;

namespace ContactFunctions.Acceptance.Tests.Hosting;

public sealed class JsonRequestTests
{
    [Theory]
    [InlineData("""{"clientMessageId":"a","text":"b"}""")]
    [InlineData("""{"text":"b","unknown":{"x":[1]},"clientMessageId":"a"}""")]
    [InlineData("\uFEFF{\"clientMessageId\":\"a\",\"text\":\"b\"}")]
    public async Task Read_GoodBody_IsItsValue(string json) =>
        Assert.Equal(new TextBody("a", "b"), (await ReadAsync(json)).Value);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("nonsense")]
    [InlineData("""{"text":"a"} trailing""")]
    public async Task Read_NoJson_IsInvalidJson(string body) =>
        Assert.Equal("invalid_json", (await ReadAsync(body)).Refusal?.Code);

    [Theory]
    [InlineData("""{"text":5}""", "text")]
    [InlineData("""{"text":{"a":1}}""", "text")]
    [InlineData("""{"clientMessageId":["a"]}""", "clientMessageId")]
    [InlineData("""{"text":"\ud800"}""", "text")]
    [InlineData("[]", null)]
    [InlineData("null", null)]
    [InlineData("1e999", null)]
    [InlineData("\"text\"", null)]
    public async Task Read_WrongShape_NamesTheField(string body, string? field)
    {
        var refusal = Assert.IsType<Invalid>((await ReadAsync(body)).Refusal);
        Assert.Equal(field, refusal.Field);
    }

    [Fact]
    public async Task Read_FieldSentTwice_IsRefused() =>
        Assert.IsType<Invalid>((await ReadAsync("""{"text":"a","text":"b"}""")).Refusal);

    [Fact]
    public async Task Read_DeepNesting_IsRefused() =>
        Assert.NotNull((await ReadAsync($$"""{"x":{{new string('[', 20_000)}}{{new string(']', 20_000)}}}""")).Refusal);

    [Fact]
    public async Task Read_NotUtf8_IsInvalidJson()
    {
        var request = Request([.. "{\"text\":\""u8, 0xC3, 0x28, .. "\"}"u8], "application/json");
        Assert.IsType<InvalidJson>((await request.ReadJsonAsync(WireJson.Contract.TextBody, null, Ct)).Refusal);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData(null)]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json, application/json")]
    public async Task Read_OtherMediaType_IsRefused(string? contentType) =>
        Assert.IsType<WrongMediaType>((await ReadAsync("{}", contentType)).Refusal);

    [Theory]
    [InlineData("application/json; charset=UTF-8")]
    [InlineData("application/merge-patch+json")]
    public async Task Read_JsonMediaType_IsAccepted(string contentType) =>
        Assert.Null((await ReadAsync("{}", contentType)).Refusal);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Read_TooLarge_IsRefusedWhetherDeclaredOrNot(bool declared)
    {
        var request = Request(new byte[BodyLimits.JsonBytesMax + 1], "application/json");
        request.ContentLength = declared ? request.Body.Length : null;
        Assert.IsType<BodyTooLarge>((await request.ReadJsonAsync(WireJson.Contract.TextBody, null, Ct)).Refusal);
    }

    [Fact]
    public async Task Read_EmptyWhereOptional_IsTheDefault()
    {
        var nothing = new CloseBody(null, null);
        var read = await Request([], null).ReadJsonAsync(WireJson.Contract.CloseBody, nothing, Ct);
        Assert.Same(nothing, read.Value);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Task<Outcome<TextBody>> ReadAsync(string body, string? contentType = "application/json") =>
        Request(Encoding.UTF8.GetBytes(body), contentType).ReadJsonAsync(WireJson.Contract.TextBody, null, Ct);

    private static HttpRequest Request(byte[] body, string? contentType)
    {
        var request = new DefaultHttpContext().Request;
        request.Body = new MemoryStream(body);
        request.ContentType = contentType;
        return request;
    }
}
