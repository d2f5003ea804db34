using System.Net;
using System.Text;

namespace ContactFunctions.Platform.Tests.SmsGateway;

public sealed class Phones
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("12", RunningGateway.Organisation, "hello")]
    [InlineData(RunningGateway.Phone, "+15559999", "hello")]
    [InlineData(RunningGateway.Phone, RunningGateway.Organisation, "")]
    public async Task Write_WrongNumberOrText_IsRefused(string phone, string to, string text)
    {
        await using var gateway = await RunningGateway.StartAsync();

        using var answer = await gateway.WriteAsync(text, phone, to);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(await gateway.ThreadAsync(phone));
    }

    [Fact]
    public async Task Write_AsAForeignPageCould_IsRefused()
    {
        await using var gateway = await RunningGateway.StartAsync();
        using var simple = new StringContent($$"""{"to":"{{RunningGateway.Organisation}}","text":"forged"}""", Encoding.UTF8, "text/plain");

        using var answer = await gateway.Http.PostAsync($"/phones/{Uri.EscapeDataString(RunningGateway.Phone)}/messages", simple, Ct);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Fact]
    public async Task Ask_UnderAForeignName_IsRefused()
    {
        await using var gateway = await RunningGateway.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/phones");
        request.Headers.Host = "evil.example";

        using var answer = await gateway.Http.SendAsync(request, Ct);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Live_WhenAMessageComes_SaysSo()
    {
        await using var gateway = await RunningGateway.StartAsync();
        using var stream = new StreamReader(await gateway.Http.GetStreamAsync("/live", Ct));
        Assert.Equal("data: 0", await stream.ReadLineAsync(Ct));
        await stream.ReadLineAsync(Ct);

        using var written = await gateway.WriteAsync("hello");

        Assert.Equal("data: 1", await stream.ReadLineAsync(Ct));
    }

    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/phone.css", "text/css")]
    [InlineData("/phone.js", "text/javascript")]
    [InlineData("/texts.js", "text/javascript")]
    public async Task Page_EveryPart_IsServedFromInside(string path, string type)
    {
        await using var gateway = await RunningGateway.StartAsync();

        using var answer = await gateway.Http.GetAsync(path, Ct);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync(Ct));
        Assert.Equal(path == "/", answer.Headers.Contains("Content-Security-Policy"));
    }
}
