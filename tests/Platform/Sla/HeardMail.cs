using System.Collections.Concurrent;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Ports;

namespace ContactFunctions.Platform.Tests.Sla;

/// <summary>Keeps what was mailed, and answers as a test wants servers to answer.</summary>
internal sealed class HeardMail : IMailSender, IResumeLinks
{
    private readonly ConcurrentQueue<Mail> mails = [];

    public bool IsReady => true;

    public IReadOnlyList<Mail> Mails => [.. mails];

    /// <summary>What becomes of each mail.</summary>
    public Func<Mail, Task<MailOutcome>> Serve { get; set; } = _ => Task.FromResult(MailOutcome.Sent);

    public Task<MailOutcome> SendAsync(Mail mail, CancellationToken cancellation)
    {
        mails.Enqueue(mail);
        return Serve(mail);
    }

    public string LinkTo(ConversationHead head) => $"https://shop.example/#resume={head.Id}.{head.FollowUp!.ConsentAt.UtcTicks}";
}
