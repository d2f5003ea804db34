using System.Net;
using System.Net.Sockets;
using ContactFunctions.Functions.Attachments;
using ContactFunctions.Harness;
using ContactFunctions.Platform.Tests.Sms;
using ContactFunctions.Platform.Tests.Storage;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Attachments;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Platform.Tests.Attachments;

public sealed class HttpScannerTests(Azurite azurite)
{
    private static readonly byte[] Bytes = "some words"u8.ToArray();

    private static CancellationToken Ct => StorageHost.Ct;

    [Theory]
    [InlineData(200, """{"clean":true}""", ScanVerdict.Clean)]
    [InlineData(200, """{"clean":false,"found":"EICAR"}""", ScanVerdict.Rejected)]
    [InlineData(200, """{"clean":"true"}""", ScanVerdict.None)]
    [InlineData(200, """{"infected":false}""", ScanVerdict.None)]
    [InlineData(200, "[true]", ScanVerdict.None)]
    [InlineData(200, "OK", ScanVerdict.None)]
    [InlineData(200, "", ScanVerdict.None)]
    [InlineData(500, """{"clean":true}""", ScanVerdict.None)]
    [InlineData(302, """{"clean":true}""", ScanVerdict.None)]
    public async Task Scan_AnyAnswer_OnlyAPlainYesIsClean(int status, string body, ScanVerdict verdict)
    {
        await using var gateway = await ScriptedGateway.StartAsync((status, body));
        Assert.Equal(verdict, await Scanner(gateway.Endpoint).ScanAsync(Bytes, "text/plain", "abc", Ct));
        var request = Assert.Single(gateway.Requests);
        Assert.Equal(("POST", "some words", "text/plain", "abc", "Bearer key"),
            (request.Method, request.Body, request.Headers["Content-Type"], request.Headers[HttpScanner.DigestHeader], request.Headers["Authorization"]));
    }

    [Fact]
    public async Task Scan_NobodyListens_IsNoVerdict()
    {
        using var port = new TcpListener(IPAddress.Loopback, 0);
        port.Start();
        var address = new Uri($"http://{port.LocalEndpoint}");
        port.Stop();
        Assert.Equal(ScanVerdict.None, await Scanner(address).ScanAsync(Bytes, "text/plain", "abc", Ct));
    }

    [Fact]
    public async Task Scan_NoAnswerInTime_IsNoVerdict()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        Assert.Equal(ScanVerdict.None, await Scanner(new Uri($"http://{silent.LocalEndpoint}")).ScanAsync(Bytes, "text/plain", "abc", Ct));
    }

    [Theory]
    [InlineData("""{"clean":false}""", "attachment_rejected")]
    [InlineData("?", "scanner_unavailable")]
    public async Task Attach_NotClean_StoresNothing(string body, string code)
    {
        await using var gateway = await ScriptedGateway.StartAsync((200, body), (200, """{"clean":true}"""));
        var room = await FileRoom.CreateAsync(azurite, scanner: Scanner(gateway.Endpoint));
        var offered = new OfferedFile("k", "a.txt", null, Bytes);

        Assert.Equal(code, (await room.Attach.RunAsync("c1", FileRoom.Anna, offered, Ct)).Refusal!.Code);

        Assert.Empty(await room.Blobs.LooseAsync(DateTimeOffset.MaxValue, Ct).ToListAsync(Ct));
        var again = await room.Attach.RunAsync("c1", FileRoom.Anna, offered, Ct);
        Assert.True(again.Value is { IsNew: true, Stored.IsScanned: true });
        Assert.False((await room.Attach.RunAsync("c1", FileRoom.Anna, offered, Ct)).Value.IsNew);
        Assert.Equal(2, gateway.Requests.Count);
    }

    [Theory]
    [InlineData("""{"clean":true}""", null)]
    [InlineData("""{"clean":false}""", "not_found")]
    [InlineData("?", "scanner_unavailable")]
    public async Task Show_StoredBeforeThereWasAScanner_IsScannedFirst(string body, string? code)
    {
        await using var gateway = await ScriptedGateway.StartAsync((200, body));
        var room = await FileRoom.CreateAsync(azurite, scanner: Scanner(gateway.Endpoint));
        var file = new StoredAttachment(new("f1", "a.txt", "text/plain", Bytes.Length, "abc"), "customer", IsScanned: false);
        await room.Blobs.PutAsync("c1", file, Bytes, Ct);

        var shown = await room.Show.RunAsync("c1", 2, "f1", evenWithdrawn: false, Ct);

        Assert.Equal(code, shown.Refusal?.Code);
        if (code is null)
            Assert.Equal(Bytes, await FileRoom.ReadAsync(shown.Value));
    }

    private static HttpScanner Scanner(Uri address) => new(
        new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }),
        Options.Create(new AttachmentOptions { ScanUrl = address.ToString(), ScanKey = "key", ScanTimeout = TimeSpan.FromMilliseconds(500) }),
        TimeProvider.System, NullLogger<HttpScanner>.Instance);
}
