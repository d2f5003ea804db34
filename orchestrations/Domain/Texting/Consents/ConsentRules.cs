using ContactFunctions.Domain.Texting.Words;

namespace ContactFunctions.Domain.Texting.Consents;

/// <summary>Every change to a consent. What changes nothing answers the same instance.</summary>
public static class ConsentRules
{
    public const int HistoryMax = 100;

    /// <summary>What a customer's text asks of the line, given how things stand; <see cref="TextCommand.None"/> for what is meant for people.</summary>
    public static TextCommand Meaning(Consent consent, TextCommand said) => said switch
    {
        TextCommand.Stop or TextCommand.Help => said,
        // Who never stopped means something else by it.
        TextCommand.Start or TextCommand.Yes => consent.State is ConsentState.OptedOut ? TextCommand.Start : TextCommand.None,
        TextCommand.None => said,
    };

    /// <summary>A repeat of the same event changes nothing, also when others came since. Who has stopped and stops again gets no second answer.</summary>
    /// <param name="isAnswered">The provider answers such words itself.</param>
    public static Consent Said(Consent consent, TextCommand said, string eventId, bool isAnswered, DateTimeOffset now)
    {
        if (IsKnown(consent, eventId))
            return consent;
        OwedReply? Owe(ReplyKind what) => isAnswered ? consent.Owed : new OwedReply(what, eventId);
        return Meaning(consent, said) switch
        {
            TextCommand.Stop => Happened(consent, ConsentState.OptedOut, ConsentEvent.Customer, null, eventId, now) with
            {
                Owed = consent.State is ConsentState.OptedOut ? null : Owe(ReplyKind.Stopped),
            },
            TextCommand.Start => Happened(consent, ConsentState.OptedIn, ConsentEvent.Customer, null, eventId, now) with { Owed = Owe(ReplyKind.Started) },
            TextCommand.Help => Happened(consent, consent.State, ConsentEvent.Customer, ConsentEvent.Help, eventId, now) with { Owed = Owe(ReplyKind.Help) },
            TextCommand.None or TextCommand.Yes => consent,
        };
    }

    /// <summary>The provider refuses to send: it knows of a stop that we do not.</summary>
    public static Consent BlockedByProvider(Consent consent, DateTimeOffset now) =>
        consent.State is ConsentState.OptedOut ? consent : Happened(consent, ConsentState.OptedOut, ConsentEvent.Provider, null, null, now);

    /// <summary>A supervisor writes down what the customer said elsewhere.</summary>
    public static Consent Set(Consent consent, ConsentState state, string by, string reason, string commandId, DateTimeOffset now) =>
        IsKnown(consent, commandId) ? consent : Happened(consent, state, by, reason, commandId, now);

    /// <summary>Takes the answer away from whoever else might send it; null when there is none to this event any more.</summary>
    public static Consent? Answered(Consent consent, string eventId) => consent.Owed?.EventId == eventId ? consent with { Owed = null } : null;

    public static Consent SentByItself(Consent consent, DateTimeOffset now) => consent with { Automatic = LoopGuard.Noted(consent.Automatic, now) };

    /// <summary>Whether this text or command was acted on already.</summary>
    public static bool IsKnown(Consent consent, string eventId) => consent.History.Any(happened => happened.EventId == eventId);

    private static Consent Happened(Consent consent, ConsentState state, string by, string? reason, string? eventId, DateTimeOffset now) => consent with
    {
        State = state,
        History = [.. consent.History.TakeLast(HistoryMax - 1), new ConsentEvent(now, state, by, reason, eventId)],
    };
}
