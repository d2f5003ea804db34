using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using ContactFunctions.Emulators;
using ContactFunctions.Emulators.Loopback;
using ContactFunctions.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactFunctions.Platform.Tests.SignalR;

public sealed class Upstream
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Channel<IHeaderDictionary> told = Channel.CreateUnbounded<IHeaderDictionary>();
    private readonly Queue<HttpStatusCode> answers = new();
    private Task held = Task.CompletedTask;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Connection_ComesAndGoes_IsToldInOrderAndSigned()
    {
        await using var upstream = await ListenAsync();
        await using var service = await RunningService.StartAsync();
        service.Emulator.Upstreams = [upstream.Address];
        var gate = new TaskCompletionSource();
        held = gate.Task;

        var client = await service.ConnectAsync("o:hana");
        var connected = await NextAsync();
        await client.DisposeAsync();
        await Eventually.TrueAsync(
            async () => !await service.Hub.ClientManager.UserExistsAsync("o:hana", Ct), "Leaving", cancellation: Ct);
        Assert.False(told.Reader.TryPeek(out _));
        gate.SetResult();
        var disconnected = await NextAsync();

        Assert.Equal("connected", connected["X-ASRS-Event"]);
        Assert.Equal("disconnected", disconnected["X-ASRS-Event"]);
        foreach (var headers in new[] { connected, disconnected })
        {
            Assert.Equal("contact", headers["X-ASRS-Hub"]);
            Assert.Equal("connections", headers["X-ASRS-Category"]);
            Assert.Equal("o:hana", headers["X-ASRS-User-Id"]);
            Assert.Equal(client.ConnectionId, headers["X-ASRS-Connection-Id"]);
            Assert.Equal(SignatureOf(client.ConnectionId), headers["X-ASRS-Signature"]);
        }
    }

    [Fact]
    public async Task Connected_FirstAddressDead_IsToldToTheNext()
    {
        await using var dead = await ListenAsync();
        var deadAddress = dead.Address;
        await dead.DisposeAsync();
        await using var upstream = await ListenAsync();
        await using var service = await RunningService.StartAsync(new() { Upstreams = [deadAddress, upstream.Address] });

        await using var client = await service.ConnectAsync("o:hana");

        Assert.Equal("connected", (await NextAsync())["X-ASRS-Event"]);
    }

    [Fact]
    public async Task Connected_UpstreamFails_IsRepeatedAndThenGivenUp()
    {
        var clock = new ManualTime(TimeProvider.System.GetUtcNow());
        await using var upstream = await ListenAsync();
        for (var attempt = 0; attempt < 4; attempt++)
            answers.Enqueue(HttpStatusCode.InternalServerError);
        await using var service = await RunningService.StartAsync(new() { Upstreams = [upstream.Address], Clock = clock });

        await using var client = await service.ConnectAsync("o:hana");
        await NextAsync();
        for (var repeat = 0; repeat < 3; repeat++)
        {
            await clock.TimersArmedAsync(1).WaitAsync(Patience, Ct);
            clock.AdvanceTo(clock.NextDue!.Value);
            await NextAsync();
        }

        await client.DisposeAsync();
        Assert.Equal("disconnected", (await NextAsync())["X-ASRS-Event"]);
    }

    private static string SignatureOf(string connectionId) => "sha256=" + Convert.ToHexStringLower(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(SignalRServiceOptions.DevelopmentAccessKey), Encoding.UTF8.GetBytes(connectionId)));

    private Task<LoopbackServer> ListenAsync() => LoopbackServer.StartAsync(0, NullLoggerFactory.Instance, _ => { }, app => app.MapPost("/", Take), Ct);

    private async Task<IResult> Take(HttpRequest request)
    {
        var status = answers.TryDequeue(out var wanted) ? wanted : HttpStatusCode.OK;
        told.Writer.TryWrite(new HeaderDictionary(request.Headers.ToDictionary()));
        await held;
        return Results.StatusCode((int)status);
    }

    private async Task<IHeaderDictionary> NextAsync() => await told.Reader.ReadAsync(Ct).AsTask().WaitAsync(Patience, Ct);
}
