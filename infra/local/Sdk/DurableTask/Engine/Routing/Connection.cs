using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using ContactFunctions.DurableEngine.Storage;

namespace ContactFunctions.DurableEngine.Routing;

/// <summary>
/// A connection to another host's door; one knock at a time. The port of a host that died may be anybody's by now, this host's own among them, so
/// whoever is at the door has to prove that it is theirs.
/// </summary>
internal sealed class Connection : IDisposable
{
    private readonly TcpClient _client;
    private readonly NetworkStream _stream;
    private readonly StreamReader _reader;
    private readonly string _proof;
    private bool _isProven;

    private Connection(TcpClient client, string proof)
    {
        _client = client;
        _proof = proof;
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
            var connection = new Connection(client, door.Proof);
            await connection._stream.WriteAsync(Encoding.UTF8.GetBytes(door.Secret + '\n'), cancellation);
            return connection;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>Waits until the other side has shown that the door is its own.</summary>
    /// <returns>False: it is somebody else, or it left without a word.</returns>
    public async Task<bool> ProvesAsync(CancellationToken cancellation)
    {
        if (_isProven)
            return true;
        // Read in one piece of known length: a stranger may send anything, without an end.
        var line = new char[_proof.Length + 1];
        try
        {
            var count = await _reader.ReadBlockAsync(line, cancellation);
            return _isProven = line.AsSpan(0, count).SequenceEqual(_proof + '\n');
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <exception cref="IOException">The other side is gone, whether the knock was heard is not known; or it is a stranger, who did not hear it.</exception>
    public async Task<Reply> KnockAsync(Knock knock, CancellationToken cancellation)
    {
        if (!await ProvesAsync(cancellation))
            throw new IOException("Somebody else is at the door.");
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
