using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ContactFunctions.Platform.Tests.AppHost;

/// <summary>Keeps the connection after a GET and closes it, in order and without a word, on any other method.</summary>
internal sealed class AbruptHost : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public AbruptHost()
    {
        listener.Start();
        _ = AcceptAsync();
    }

    public Uri Address => new($"http://{listener.LocalEndpoint}");

    /// <summary>Methods of the requests that came in, in order.</summary>
    public ConcurrentQueue<string> Seen { get; } = new();

    public void Dispose() => listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Disposed.
        }
    }

    private async Task ServeAsync(TcpClient connection)
    {
        using (connection)
        {
            var stream = connection.GetStream();
            var head = new byte[4096];
            int count;
            while ((count = await stream.ReadAsync(head)) > 0)
            {
                Seen.Enqueue(Encoding.ASCII.GetString(head, 0, count).Split(' ')[0]);
                if (Seen.Last() != "GET")
                    return;
                await stream.WriteAsync("HTTP/1.1 204 No Content\r\n\r\n"u8.ToArray());
            }
        }
    }
}
