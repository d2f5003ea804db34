namespace ContactFunctions.Emulators.Mail;

/// <summary>What was taken, in memory.</summary>
internal sealed class MailBox(TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly Queue<ReceivedMail> kept = new();
    private int last;

    public IReadOnlyList<ReceivedMail> All()
    {
        lock (gate)
            return [.. kept];
    }

    public void Put(string from, IReadOnlyList<string> to, byte[] raw)
    {
        var content = MailContent.Read(raw);
        lock (gate)
        {
            kept.Enqueue(new ReceivedMail(++last, clock.GetUtcNow(), from, to, content.Subject, content.MessageId, content.Text));
            if (kept.Count > MailLimits.KeptMax)
                kept.Dequeue();
        }
    }
}
