using System.IO.Compression;
using System.Net;
using ContactFunctions.Emulators.Telemetry;
using Google.Protobuf;

namespace ContactFunctions.Platform.Tests.Telemetry.Receiver;

/// <summary>What an exporter is told, as OTLP/HTTP has it.</summary>
public sealed class AnswerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("v1/traces")]
    [InlineData("v1/metrics")]
    [InlineData("v1/logs")]
    public async Task Post_NothingAtAll_IsTakenWithAnEmptyMessage(string path)
    {
        await using var receiver = await RunningReceiver.StartAsync();
        using var answer = await receiver.PostAsync(path, []);
        Assert.Equal((HttpStatusCode.OK, "application/x-protobuf"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Ct));
    }

    [Fact]
    public async Task Post_Gzip_IsUnpackedAndKeptAsItWasMeant()
    {
        await using var receiver = await RunningReceiver.StartAsync(keepRaw: true);
        var body = Export.Span(traceId: 1, spanId: 2);
        using var answer = await receiver.PostAsync("v1/traces", Gzip(body), encoding: "gzip");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(("work", body.Length), (Assert.Single(receiver.Emulator.Spans).Name, Assert.Single(receiver.Emulator.RawBodies).Length));
    }

    [Fact]
    public async Task Post_Repeated_IsKeptOnce()
    {
        await using var receiver = await RunningReceiver.StartAsync();
        using var once = await receiver.PostAsync("v1/traces", Export.Span(traceId: 1, spanId: 2));
        using var again = await receiver.PostAsync("v1/traces", Export.Span(traceId: 1, spanId: 2));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Single(receiver.Emulator.Spans);
        Assert.Empty(receiver.Emulator.RawBodies);
    }

    [Fact]
    public async Task Post_SpanWithoutIds_IsCountedAsRejected()
    {
        await using var receiver = await RunningReceiver.StartAsync();
        using var answer = await receiver.PostAsync("v1/traces", [.. Export.Span(traceId: 0, spanId: 2), .. Export.Span(traceId: 1, spanId: 2)]);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var partial = new CodedInputStream(await answer.Content.ReadAsByteArrayAsync(Ct));
        partial.ReadTag();
        Assert.Equal(1, Export.Message(partial.ReadBytes().ToByteArray()).Number);
        Assert.Single(receiver.Emulator.Spans);
    }

    public static TheoryData<byte[]> Malformed =>
    [
        new byte[] { 0xff },
        new byte[] { 0x0a, 0x7f, 0x01 },
        "{\"resourceSpans\":[]}"u8.ToArray(),
        Export.Of(Export.Field(1, new byte[16]), Export.NestedAttribute(TelemetryLimits.ValueDepthMax + 1)),
    ];

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task Post_Malformed_SaysWhatIsWrongAndKeepsNothing(byte[] body)
    {
        await using var receiver = await RunningReceiver.StartAsync();
        using var answer = await receiver.PostAsync("v1/traces", body);
        Assert.Equal((HttpStatusCode.BadRequest, "application/x-protobuf"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.NotEmpty(Export.Message(await answer.Content.ReadAsByteArrayAsync(Ct)).Text);
        Assert.Empty(receiver.Emulator.Spans);
    }

    [Fact]
    public async Task Post_NotGzipThoughItSaysSo_IsMalformed()
    {
        await using var receiver = await RunningReceiver.StartAsync();
        using var answer = await receiver.PostAsync("v1/traces", [1, 2, 3, 4], encoding: "gzip");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("application/json", null)]
    [InlineData("text/plain", null)]
    [InlineData("application/x-protobuf", "br")]
    public async Task Post_AnotherFormat_IsNotSupported(string contentType, string? encoding)
    {
        await using var receiver = await RunningReceiver.StartAsync();
        using var answer = await receiver.PostAsync("v1/traces", [], contentType, encoding);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Fact]
    public async Task Post_SmallGzipOfMuch_IsTooLargeBeforeItIsUnpacked()
    {
        await using var receiver = await RunningReceiver.StartAsync();
        var bomb = Gzip(new byte[TelemetryLimits.ExportBytesMax + 1]);
        Assert.InRange(bomb.Length, 1, TelemetryLimits.ExportBytesMax / 50);
        using var answer = await receiver.PostAsync("v1/logs", bomb, encoding: "gzip");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Post_NamedByAForeignPage_IsMisdirected()
    {
        await using var receiver = await RunningReceiver.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/traces") { Headers = { Host = "evil.example" } };
        using var answer = await receiver.Http.SendAsync(request, Ct);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
    }

    private static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(content);
        return packed.ToArray();
    }
}
