using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Texting.Consents;

namespace ContactFunctions.Domain.Conversations.Record;

/// <summary>The send of an entry ended; it leaves the outbox.</summary>
public sealed record FinishSend(long Entry) : RecordCommand;

/// <summary>What is first in the outbox waits for its time, and the rest behind it. Nothing when that is known already, or nothing waits.</summary>
public sealed record HoldOutbox(DateTimeOffset Until) : RecordCommand;

/// <summary>An entry that had left the outbox is to be sent once more. Nothing when it is in there.</summary>
public sealed record QueueAgain(long Entry) : RecordCommand;

/// <summary>Whether texts may be sent has changed. An open conversation shows it; one that is over only keeps it.</summary>
/// <param name="By">Who said so.</param>
/// <param name="Words">What they said.</param>
/// <param name="EventId">A repeat of the same one is recognised.</param>
/// <param name="Blocked">Null: they may be sent.</param>
public sealed record NoteConsent(Author By, string Words, string EventId, Block? Blocked) : RecordCommand
{
    public override IdempotencyKey Key => new($"n|{EventId}", "");
}
