using System.Buffers;
using System.IO.Pipelines;
using System.Text;

namespace ContactFunctions.Emulators.Mail.Smtp;

/// <summary>Lines of a connection, as bytes that are read as Latin-1: nothing is lost.</summary>
internal sealed class SmtpLines(Stream stream, TimeProvider clock)
{
    private readonly PipeReader reader = PipeReader.Create(stream);

    /// <summary>Without its end; null when the client has hung up, or was silent or long-winded beyond patience.</summary>
    public async Task<string?> ReadAsync(CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(MailLimits.Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        while (true)
        {
            ReadResult read;
            try
            {
                read = await reader.ReadAsync(either.Token);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                return null;
            }

            if (read.Buffer.PositionOf((byte)'\n') is { } end)
            {
                var line = Encoding.Latin1.GetString(read.Buffer.Slice(0, end)).TrimEnd('\r');
                reader.AdvanceTo(read.Buffer.GetPosition(1, end));
                return line;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            if (read.IsCompleted || read.Buffer.Length > MailLimits.LineBytesMax)
                return null;
        }
    }

    public async Task SayAsync(string reply, CancellationToken cancellation) =>
        await stream.WriteAsync(Encoding.Latin1.GetBytes(reply + "\r\n"), cancellation);
}
