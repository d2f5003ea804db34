using ContactFunctions.Emulators.Loopback;
using ContactFunctions.Emulators.Mail;
using ContactFunctions.Emulators.Mail.Smtp;

namespace ContactFunctions.Emulators;

public sealed class MailSinkEmulator : IAsyncDisposable
{
    private readonly LoopbackServer pages;
    private readonly SmtpServer smtp;
    private readonly MailBox box;

    internal MailSinkEmulator(LoopbackServer pages, SmtpServer smtp, MailBox box) => (this.pages, this.smtp, this.box) = (pages, smtp, box);

    /// <summary>The page with the mails, and <c>GET /messages</c>.</summary>
    public Uri Address => pages.Address;

    /// <summary>What the app takes as <c>Mail__Smtp__Port</c>; the host is 127.0.0.1, without encryption.</summary>
    public int SmtpPort => smtp.Port;

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<ReceivedMail> Messages => box.All();

    public async ValueTask DisposeAsync()
    {
        await smtp.DisposeAsync();
        await pages.DisposeAsync();
    }
}
