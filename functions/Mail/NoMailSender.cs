using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Mail;

/// <summary>For an organisation without a mail server: nobody is offered a mail.</summary>
internal sealed class NoMailSender : IMailSender
{
    public bool IsReady => false;

    public Task<MailOutcome> SendAsync(Ports.Mail mail, CancellationToken cancellation) => Task.FromResult(MailOutcome.Refused);
}
