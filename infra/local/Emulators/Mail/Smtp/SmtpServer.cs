using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace ContactFunctions.Emulators.Mail.Smtp;

/// <summary>Listens on 127.0.0.1 and serves each client by itself.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener listener;
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentDictionary<Task, byte> sessions = [];
    private readonly MailBox box;
    private readonly TimeProvider clock;
    private readonly Task accepting;

    /// <param name="port">0 takes a free one.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public SmtpServer(int port, MailBox box, TimeProvider clock)
    {
        (this.box, this.clock) = (box, clock);
        listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
        }
        catch (SocketException taken)
        {
            listener.Dispose();
            throw new IOException($"Port {port} is taken.", taken);
        }

        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        accepting = AcceptAsync();
    }

    public int Port { get; }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Dispose();
        await accepting;
        await Task.WhenAll(sessions.Keys);
        stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var session = ServeAsync(await listener.AcceptTcpClientAsync(stopping.Token));
                sessions[session] = 0;
                _ = session.ContinueWith(done => sessions.TryRemove(done, out _), TaskScheduler.Default);
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // Stopping, or a client that was gone before it was let in.
            }
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await new SmtpSession(new SmtpLines(client.GetStream(), clock), box).RunAsync(stopping.Token);
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // The client is gone.
            }
        }
    }
}
