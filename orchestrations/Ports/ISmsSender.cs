namespace ContactFunctions.Ports;

/// <summary>Sends one text. Never repeats by itself when the outcome is unknown.</summary>
public interface ISmsSender
{
    /// <param name="from">Our number, E.164.</param>
    /// <param name="to">Their number, E.164.</param>
    /// <param name="tag">Comes back in the delivery report; at most 256 characters.</param>
    Task<SmsOutcome> SendAsync(string from, string to, string text, string tag, CancellationToken cancellation);
}

/// <summary>Accepted by the provider, refused by it, or nobody knows.</summary>
public abstract record SmsOutcome
{
    public sealed record Sent(string ProviderMessageId) : SmsOutcome;

    /// <param name="Reason">For the log and the operator; carries no number.</param>
    public sealed record Refused(string Reason) : SmsOutcome;

    public sealed record Unknown : SmsOutcome;
}
