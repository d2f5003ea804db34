using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ContactFunctions.AppHost.Processes;

namespace ContactFunctions.AppHost.Hosts;

/// <summary>One function host: a process of its own on a port that it keeps over restarts unless a stranger took it.</summary>
internal sealed class FunctionHost : IAsyncDisposable
{
    private static readonly TimeSpan StopGrace = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ProbeInterval = TimeSpan.FromMilliseconds(10);
    private readonly HostPool pool;
    private readonly PooledHost host;
    private readonly SupervisedProcess process;
    private readonly Action answers;
    private readonly TimeProvider time;
    private CancellationTokenSource life = new();

    /// <param name="answers">Called whenever the host, after a start, takes its first connection.</param>
    public FunctionHost(string name, HostProgram program, HostPool pool, Action answers, Supervision supervision)
    {
        (this.pool, this.answers, this.time) = (pool, answers, supervision.Time);
        host = new PooledHost(name, AddressOf(LoopbackPorts.Free())) { Refused = Probe };
        process = new SupervisedProcess(
            name, _ => Task.FromResult(program.Start(ChoosePort(), line => supervision.Say($"[{name}] {line}"))), StopGrace, supervision)
        {
            Died = Down,
            Started = Probe,
        };
        pool.Add(host);
    }

    public string Name => process.Name;

    public int Port => host.Address.Port;

    public int Id => process.Id;

    public Task StartAsync(CancellationToken cancellation) => process.StartAsync(cancellation);

    public void Restart() => process.Restart();

    public async ValueTask DisposeAsync()
    {
        Down();
        await process.DisposeAsync();
        life.Dispose();
    }

    // The port of a host that could not listen is still taken when it starts again, so that the next start finds another.
    private int ChoosePort()
    {
        if (!LoopbackPorts.IsFree(Port))
            host.Address = AddressOf(LoopbackPorts.Free());
        return Port;
    }

    private static Uri AddressOf(int port) => new($"http://127.0.0.1:{port}");

    private void Down()
    {
        pool.MarkDown(host);
        Interlocked.Exchange(ref life, new CancellationTokenSource()).Cancel();
    }

    private void Probe()
    {
        pool.MarkDown(host);
        _ = ProbeAsync(life.Token);
    }

    private async Task ProbeAsync(CancellationToken died)
    {
        while (!died.IsCancellationRequested)
        {
            if (await ConnectsAsync())
            {
                if (!died.IsCancellationRequested)
                    pool.MarkUp(host);
                answers();
                return;
            }
            await Task.Delay(ProbeInterval, time, CancellationToken.None);
        }
    }

    private async Task<bool> ConnectsAsync()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, Port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
