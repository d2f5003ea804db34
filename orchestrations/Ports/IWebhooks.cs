namespace ContactFunctions.Ports;

/// <summary>Tells other systems what happened, at addresses that the business configured.</summary>
public interface IWebhooks
{
    /// <summary>One attempt, signed. True when the receiver took it (2xx); everything else is false and may be tried again.</summary>
    /// <param name="key">Sent along: the same for every attempt of one event.</param>
    Task<bool> CallAsync(string address, string key, ClockNews news, CancellationToken cancellation);
}

/// <summary>What a webhook is told about a clock. Ids and times alone, nothing that anybody wrote.</summary>
/// <param name="Event"><c>slaWarning</c>, or <c>slaBreach</c> from the whole target on.</param>
/// <param name="Clock"><c>firstResponse</c>, <c>nextResponse</c> or <c>resolution</c>.</param>
/// <param name="Share">Of the target; 1 is the breach.</param>
/// <param name="Operator">Who holds the conversation now; null while nobody does.</param>
/// <param name="State">Of the conversation now, lower camel case.</param>
/// <param name="At">When the clock reached the share.</param>
public sealed record ClockNews(
    string Event, string ConversationId, string Channel, string Queue, string? Operator, string State, string Clock, double Share, DateTimeOffset At);
