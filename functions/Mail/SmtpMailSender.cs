using System.Diagnostics;
using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Net.Sockets;
using System.Text;
using ContactFunctions.Ports;
using ContactFunctions.Ports.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Functions.Mail;

/// <summary>A server that speaks SMTP (RFC 5321). One connection a mail: they are few.</summary>
internal sealed class SmtpMailSender(IOptions<MailOptions> options, TimeProvider clock, ILogger<SmtpMailSender> logger) : IMailSender
{
    private readonly MailOptions settings = options.Value;

    public bool IsReady => true;

    public async Task<MailOutcome> SendAsync(Ports.Mail mail, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(settings.SendTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        using var client = Client();
        using var message = Message(mail);
        using var span = Traces.Begin("mail send", ActivityKind.Client);
        try
        {
            await client.SendMailAsync(message, either.Token);
            return MailOutcome.Sent;
        }
        // Whatever goes wrong on the way leaves one of three things: a refusal, certainty that nothing went out, or not knowing.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Log.NotSent(logger, mail.Id, e);
            span.Failed(e);
            return VerdictOf(e);
        }
    }

    /// <summary>A reply of the server says that it did not take the mail: 4xx for now, 5xx for good. Without one only a connection that never came about is certain.</summary>
    internal static MailOutcome VerdictOf(Exception fault) => fault switch
    {
        SmtpFailedRecipientException { StatusCode: var code } => Of(code),
        SmtpException { StatusCode: SmtpStatusCode.GeneralFailure, InnerException: SocketException socket } when NeverConnected(socket) => MailOutcome.NotNow,
        SmtpException { StatusCode: SmtpStatusCode.GeneralFailure } => MailOutcome.Unknown,
        SmtpException { StatusCode: var code } => Of(code),
        FormatException => MailOutcome.Refused,
        _ => MailOutcome.Unknown,
    };

    private static bool NeverConnected(SocketException fault) => fault.SocketErrorCode is
        SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData or SocketError.HostUnreachable
        or SocketError.NetworkUnreachable;

    private static MailOutcome Of(SmtpStatusCode code) => (int)code switch
    {
        >= 400 and < 500 => MailOutcome.NotNow,
        >= 500 => MailOutcome.Refused,
        _ => MailOutcome.Unknown,
    };

    private SmtpClient Client() => new(settings.Host, settings.Port)
    {
        EnableSsl = settings.UseTls,
        DeliveryMethod = SmtpDeliveryMethod.Network,
        UseDefaultCredentials = false,
        Credentials = settings.User.Length > 0 ? new NetworkCredential(settings.User, settings.Password) : null,
    };

    private MailMessage Message(Ports.Mail mail)
    {
        var sender = new MailAddress(settings.From);
        var message = new MailMessage
        {
            From = sender,
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Text,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.Base64,
        };
        // One address, whatever the text holds: as text it could be a list of them.
        message.To.Add(new MailAddress(mail.To));
        message.Headers["Message-ID"] = $"<{mail.Id}@{sender.Host}>";
        message.Headers["Auto-Submitted"] = "auto-generated";
        return message;
    }
}
