using System.Net;
using System.Net.Sockets;
using ContactFunctions.AppHost;
using ContactFunctions.AppHost.Processes;
using ContactFunctions.AppHost.Storage;

namespace ContactFunctions.Platform.Tests.AppHost;

public sealed class PortTests
{
    // Of so many random choices some would be the same, all but certainly.
    private const int Many = 500;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Free_ManyTimesAtOnce_GivesNoPortTwice()
    {
        var ports = new int[Many];
        Parallel.For(0, Many, i => ports[i] = LoopbackPorts.Free());

        Assert.Equal(Many, ports.Distinct().Count());
    }

    [Fact]
    public async Task Start_PortTaken_IsTriedAgainWithinABound()
    {
        var tries = 0;

        var started = await PortRetry.StartAsync(() => ++tries < PortRetry.TriesMax ? throw new PortTakenException("taken") : Task.FromResult("up"));
        Assert.Equal(("up", PortRetry.TriesMax), (started, tries));

        await Assert.ThrowsAsync<PortTakenException>(() => PortRetry.StartAsync<int>(() => throw new PortTakenException("taken")));
    }

    [Fact]
    public async Task Azurite_PortTaken_SaysSo()
    {
        using var stranger = Listen(out var taken);
        var address = AzuriteAddress.Free() with { TablePort = taken };

        await Assert.ThrowsAsync<PortTakenException>(() => AzuriteProcess.StartAsync(null, address, TimeProvider.System, Cancellation));
    }

    [Fact]
    public async Task Emulators_OnePortTaken_SaySoAndLeaveTheOthers()
    {
        using var stranger = Listen(out var taken);
        var addresses = new AppAddresses(LoopbackPorts.Free(), LoopbackPorts.Free(), taken, LoopbackPorts.Free(), LoopbackPorts.Free(), LoopbackPorts.Free(), LoopbackPorts.Free(), AzuriteAddress.Free());
        var key = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await Assert.ThrowsAsync<PortTakenException>(() => EmulatorSet.StartAsync(addresses, key, TimeProvider.System, Cancellation));

            Assert.True(LoopbackPorts.IsFree(addresses.IssuerPort));
            Assert.True(LoopbackPorts.IsFree(addresses.SignalRPort));
        }
        finally
        {
            File.Delete(key);
        }
    }

    private static Socket Listen(out int port)
    {
        var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, LoopbackPorts.Free()));
        listener.Listen();
        port = ((IPEndPoint)listener.LocalEndPoint!).Port;
        return listener;
    }
}
