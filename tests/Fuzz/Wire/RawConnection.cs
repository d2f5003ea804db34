using System.Net.Sockets;

namespace ContactFunctions.Fuzz.Wire;

/// <summary>One client's connection to one host, opened again whenever the server ended it.</summary>
internal sealed class RawConnection(Uri host) : IDisposable
{
    /// <summary>Longer than any call may take, the wait for a lost dependency included.</summary>
    private static readonly TimeSpan AnswerBound = TimeSpan.FromSeconds(20);

    private TcpClient? client;
    private NetworkStream? stream;
    private AnswerReader? reader;

    /// <summary>Sends, and waits for the answer.</summary>
    /// <exception cref="TimeoutException">The server neither answers nor ends the connection.</exception>
    public async Task<RawAnswer> SendAsync(RawRequest request, CancellationToken ct)
    {
        using var timeout = new CancellationTokenSource(AnswerBound, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, timeout.Token);
        var wasOpen = stream is not null;
        try
        {
            var answer = await TryAsync(request, either.Token);
            // An idle connection may have been ended by the server at any time: for one, because the body before was more than it wants to read.
            if (answer.Status == 0 && wasOpen && !request.EndsSending)
            {
                Close();
                answer = await TryAsync(request, either.Token);
            }

            if (answer.Status == 0 || request.EndsSending || answer.Header("Connection") == "close")
                Close();
            return answer;
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            Close();
            throw new TimeoutException($"No answer within {AnswerBound}.");
        }
    }

    public void Dispose() => Close();

    private async Task<RawAnswer> TryAsync(RawRequest request, CancellationToken ct)
    {
        try
        {
            var sending = SendBytesAsync(await OpenAsync(ct), request, ct);
            // Answered while it is still sent: a server may refuse what it has not read.
            var answer = await reader!.ReadAsync(request.Method == "HEAD", ct);
            await sending;
            return answer;
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException)
        {
            Close();
            return RawAnswer.None;
        }
    }

    private async Task SendBytesAsync(NetworkStream to, RawRequest request, CancellationToken ct)
    {
        try
        {
            await to.WriteAsync(request.ToBytes(host.Authority), ct);
            if (request.EndsSending)
                client!.Client.Shutdown(SocketShutdown.Send);
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException)
        {
            // Refused before it was read to the end; the answer, if any, is still on its way.
        }
    }

    private async Task<NetworkStream> OpenAsync(CancellationToken ct)
    {
        if (stream is not null)
            return stream;
        client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(host.Host, host.Port, ct);
        stream = client.GetStream();
        reader = new AnswerReader(stream);
        return stream;
    }

    private void Close()
    {
        client?.Dispose();
        (client, stream, reader) = (null, null, null);
    }
}
