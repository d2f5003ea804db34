using ContactFunctions.Domain.Texting.Sends;

namespace ContactFunctions.Ports;

/// <summary>Sends one text by the provider of its number. Never repeats by itself when the outcome is unknown.</summary>
public interface ISmsSender
{
    /// <summary>Answers within <see cref="AnswerTimeMax"/>.</summary>
    /// <param name="from">Our number, E.164.</param>
    /// <param name="to">Their number, E.164.</param>
    /// <param name="tag">Comes back in the delivery report; at most 256 characters.</param>
    Task<SmsOutcome> SendAsync(string from, string to, string text, string tag, CancellationToken cancellation);

    SmsLine LineOf(string ours);

    /// <summary>Whoever has not heard of a send for longer knows that nobody is at it.</summary>
    static readonly TimeSpan AnswerTimeMax = TimeSpan.FromSeconds(60);
}

/// <summary>What is set up for one number of ours.</summary>
/// <param name="PerSecond">Texts that may leave it within a second.</param>
/// <param name="AnswersOptOut">The provider answers STOP, START and HELP itself.</param>
public sealed record SmsLine(double PerSecond, bool AnswersOptOut);

/// <summary>Accepted by the provider, refused by it, certainly not taken, or nobody knows.</summary>
public abstract record SmsOutcome
{
    public sealed record Sent(string ProviderMessageId) : SmsOutcome;

    /// <summary>It would be refused again.</summary>
    public sealed record Refused(DeliveryReason Reason) : SmsOutcome;

    /// <summary>It certainly was not taken, and may be tried again.</summary>
    /// <param name="RetryAfter">As the provider asked for; null when it did not say.</param>
    public sealed record NotTaken(TimeSpan? RetryAfter) : SmsOutcome;

    public sealed record Unknown : SmsOutcome;
}
