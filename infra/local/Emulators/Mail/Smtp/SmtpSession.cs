using System.Text;

namespace ContactFunctions.Emulators.Mail.Smtp;

/// <summary>One client (RFC 5321). Takes mail for everybody, except where <see cref="Mishaps"/> says otherwise.</summary>
internal sealed class SmtpSession(SmtpLines lines, MailBox box)
{
    private readonly List<string> recipients = [];
    private string? sender;

    public async Task RunAsync(CancellationToken cancellation)
    {
        await lines.SayAsync("220 localhost mail sink", cancellation);
        while (await lines.ReadAsync(cancellation) is { } line)
        {
            if (Verb(line) == "DATA" && recipients.Count > 0)
            {
                if (!await TakeAsync(cancellation))
                    return;
                continue;
            }

            await lines.SayAsync(Answer(line), cancellation);
            if (Verb(line) == "QUIT")
                return;
        }
    }

    private string Answer(string line)
    {
        switch (Verb(line))
        {
            case "EHLO" or "HELO":
                Forget();
                return "250 localhost";
            case "MAIL":
                Forget();
                sender = Address(line);
                return sender is null ? "501 Whom from?" : "250 OK";
            case "RCPT" when sender is null:
                return "503 MAIL first";
            case "RCPT":
                return Address(line) is not { Length: > 0 } recipient ? "501 Whom to?"
                    : recipients.Count >= MailLimits.RecipientsMax ? "452 Too many"
                    : Mishaps.RefusalOf(recipient) ?? Accept(recipient);
            case "RSET":
                Forget();
                return "250 OK";
            case "NOOP":
                return "250 OK";
            case "QUIT":
                return "221 Bye";
            case "DATA":
                return "503 RCPT first";
            default:
                return "502 Not here";
        }
    }

    /// <summary>False when the connection is to break now.</summary>
    private async Task<bool> TakeAsync(CancellationToken cancellation)
    {
        await lines.SayAsync("354 Go on, end with a dot", cancellation);
        var raw = new StringBuilder();
        while (await lines.ReadAsync(cancellation) is { } line)
        {
            if (line == ".")
            {
                box.Put(sender!, [.. recipients], Encoding.Latin1.GetBytes(raw.ToString()));
                if (recipients.Any(Mishaps.LosesTheAnswer))
                    return false;
                await lines.SayAsync("250 OK", cancellation);
                Forget();
                return true;
            }

            raw.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
            if (raw.Length > MailLimits.MailBytesMax)
                return false;
        }

        return false;
    }

    private string Accept(string recipient)
    {
        recipients.Add(recipient);
        return "250 OK";
    }

    private void Forget()
    {
        recipients.Clear();
        sender = null;
    }

    private static string Verb(string line) => line.Split(' ', 2)[0].ToUpperInvariant();

    private static string? Address(string line) =>
        line.IndexOf('<', StringComparison.Ordinal) is >= 0 and var start && line.IndexOf('>', start) is > 0 and var end ? line[(start + 1)..end] : null;
}
