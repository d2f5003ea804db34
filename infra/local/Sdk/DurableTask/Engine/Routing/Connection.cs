using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using ContactFunctions.DurableEngine.Storage;

namespace ContactFunctions.DurableEngine.Routing;

/// <summary>A connection to another host's door; one knock at a time.</summary>
internal sealed class Connection : IDisposable
{
    private readonly TcpClient _client;
    private readonly NetworkStream _stream;
    private readonly StreamReader _reader;

    private Connection(TcpClient client)
    {
        _client = client;
        _stream = client.GetStream();
        _reader = new(_stream, Encoding.UTF8);
    }

    /// <exception cref="SocketException">Nobody is at the door.</exception>
    public static async Task<Connection> OpenAsync(Door door, CancellationToken cancellation)
    {
        var client = new TcpClient { NoDelay = true };
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, door.Port, cancellation);
            var connection = new Connection(client);
            await connection._stream.WriteAsync(Encoding.UTF8.GetBytes(door.Secret + '\n'), cancellation);
            return connection;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <exception cref="IOException">The other side is gone; whether the knock was heard is not known.</exception>
    public async Task<Reply> KnockAsync(Knock knock, CancellationToken cancellation)
    {
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(knock, FrameJson.Default.Knock), (byte)'\n'];
        await _stream.WriteAsync(line, cancellation);
        var reply = await _reader.ReadLineAsync(cancellation) ?? throw new IOException("The door was closed.");
        return JsonSerializer.Deserialize(reply, FrameJson.Default.Reply)!;
    }

    /// <summary>Completes when the other side is gone. Not together with knocks.</summary>
    public async Task WhenClosedAsync(CancellationToken cancellation)
    {
        try
        {
            await _reader.ReadLineAsync(cancellation);
        }
        catch (IOException)
        {
            // A killed process resets its connections.
        }
    }

    public void Dispose() => _client.Dispose();
}
