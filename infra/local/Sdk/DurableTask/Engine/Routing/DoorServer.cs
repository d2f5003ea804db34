using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ContactFunctions.DurableEngine.Storage;

namespace ContactFunctions.DurableEngine.Routing;

/// <summary>
/// Takes letters from the hub's other hosts: loopback TCP, a line of JSON each way; the first lines of a connection are the secret and its proof.
/// An open connection is also how a peer notices at once that this process is gone.
/// </summary>
/// <param name="answer">What to do with a knock.</param>
internal sealed class DoorServer(Func<Knock, Task<Reply>> answer) : IDisposable
{
    private const int SecretBytes = 32;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private Door _door = new(0, Convert.ToHexString(RandomNumberGenerator.GetBytes(SecretBytes)));

    public Door Open()
    {
        _listener.Start();
        _door = _door with { Port = ((IPEndPoint)_listener.LocalEndpoint).Port };
        _ = Task.Run(AcceptAsync);
        return _door;
    }

    public void Dispose()
    {
        _closing.Cancel();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_closing.IsCancellationRequested)
        {
            try
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_closing.Token));
            }
            catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or SocketException)
            {
                // Closing, or a caller that was gone before it was let in.
            }
        }
    }

    private async Task ServeAsync(TcpClient caller)
    {
        using (caller)
        {
            try
            {
                caller.NoDelay = true;
                await using var stream = caller.GetStream();
                using var reader = new StreamReader(stream, Encoding.UTF8);
                if (!await IsPeerAsync(reader))
                    return;
                await stream.WriteAsync(Encoding.UTF8.GetBytes(_door.Proof + '\n'), _closing.Token);
                await ServeAsync(reader, stream);
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException or JsonException)
            {
                // The caller is gone or speaks something else; a letter that was not answered is sent again.
            }
        }
    }

    // Read in one piece of known length, so that a stranger cannot make the process keep more than that.
    private async Task<bool> IsPeerAsync(StreamReader reader)
    {
        var line = new char[_door.Secret.Length + 1];
        await reader.ReadBlockAsync(line, _closing.Token);
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(line), Encoding.UTF8.GetBytes(_door.Secret + '\n'));
    }

    private async Task ServeAsync(StreamReader reader, NetworkStream stream)
    {
        while (await reader.ReadLineAsync(_closing.Token) is { } line)
        {
            var reply = await answer(JsonSerializer.Deserialize(line, FrameJson.Default.Knock)!);
            await JsonSerializer.SerializeAsync(stream, reply, FrameJson.Default.Reply, _closing.Token);
            await stream.WriteAsync("\n"u8.ToArray(), _closing.Token);
        }
    }
}
