using ContactFunctions.Domain.Limits;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Sla;

namespace ContactFunctions.Domain.Conversations.Record;

/// <summary>One change to a conversation's record.</summary>
public abstract record RecordCommand
{
    /// <summary>Null for what is harmless to repeat because the head shows it was done.</summary>
    public virtual IdempotencyKey? Key => null;

    /// <summary>True when this head, however old, shows that there is nothing to do: for what only ever grows.</summary>
    public virtual bool IsDoneIn(ConversationHead head) => false;

    /// <summary>What clocks are measured by: given with whatever starts, stops or pauses one.</summary>
    public ServiceBook Book { get; init; } = ServiceBook.None;
}

/// <summary>A text by the customer, the owner or a bot. Repeats are recognised by <paramref name="ClientMessageId"/> within the author.</summary>
public sealed record PostText(Author Author, string Text, string ClientMessageId) : RecordCommand
{
    public MessageParts Parts { get; init; } = MessageParts.None;

    /// <summary>It came in by a channel that reaches the customer wherever they are: it does not mean that they are on the page.</summary>
    public bool FromAway { get; init; }

    /// <summary>How much its author may write; told for customers alone.</summary>
    public MessageQuota Quota { get; init; } = MessageQuota.Unlimited;

    public override IdempotencyKey Key => IdempotencyKey.For(Author, ClientMessageId, Text + Parts.Fingerprint);
}

/// <summary>A text was not let in, because its author writes more than <see cref="PostText.Quota"/>. Nothing when that was written down within the hour.</summary>
public sealed record NoteFlood : RecordCommand;

/// <summary>A note for colleagues; never delivered to the customer, without a sequence number.</summary>
public sealed record PostNote(Author Author, string Text, string ClientMessageId) : RecordCommand
{
    public override IdempotencyKey Key => IdempotencyKey.For(Author, ClientMessageId, Text);
}

/// <summary>
/// A word to the others of the staff in the conversation. By its owner or whoever else is in it; anybody else is refused as
/// <see cref="Routing.Ledger.NotOwner"/>.
/// </summary>
public sealed record PostWhisper(Author Author, string Text, string ClientMessageId) : RecordCommand
{
    public override IdempotencyKey Key => IdempotencyKey.For(Author, ClientMessageId, Text);
}

/// <summary>Writes down what the ledger decided since the record last followed; nothing when it is up to date.</summary>
/// <param name="OperatorNames">Display names of the operators that the facts mention.</param>
public sealed record FollowLedger(Placement Placement, IReadOnlyDictionary<string, string> OperatorNames) : RecordCommand;

/// <summary>The <paramref name="Number"/>th notice of this wait, 1 and up; a repeat is refused as stale.</summary>
/// <param name="EstimatedWait">Null when no honest estimate exists.</param>
public sealed record GiveWaitNotice(int Number, int Position, TimeSpan? EstimatedWait) : RecordCommand;

/// <summary>It takes long: the customer may leave a number to be called on. Refused as stale when they were told already, or nobody waits.</summary>
public sealed record OfferCallBack : RecordCommand;

/// <summary>A share of a clock's target has been used up; what had to be done about it has been done. Refused as stale when it is not so any more.</summary>
/// <param name="Warns">Colleagues are warned; otherwise it only escalates, or breaches.</param>
public sealed record MarkClock(ClockStep Step, bool Warns) : RecordCommand;

/// <summary>A webhook was handed over to the deliveries. Nothing when it was before.</summary>
public sealed record FinishHook(string Hook) : RecordCommand;

/// <summary>Other systems are told of everything up to an entry; going back is ignored.</summary>
public sealed record NoteHandedOver(long Through) : RecordCommand
{
    public override bool IsDoneIn(ConversationHead head) => Through <= head.HandedTo;
}

/// <summary>How far one side has read; going back is ignored.</summary>
public sealed record MarkRead(AuthorRole By, long Seq) : RecordCommand
{
    // Whether the customer counts as away does not only grow: another host may have found it since.
    public override bool IsDoneIn(ConversationHead head) =>
        Seq <= head.LastSeq && MarkRules.IsRead(head, this) && (By is not AuthorRole.Customer || head.FollowUp is null);
}

/// <summary>How far messages have arrived at one side; going back is ignored.</summary>
public sealed record MarkDelivered(AuthorRole By, long Seq) : RecordCommand
{
    public override bool IsDoneIn(ConversationHead head) => Seq <= head.LastSeq && MarkRules.IsDelivered(head, this);
}

/// <summary>
/// Takes a message back. Nothing when it is withdrawn already; else by its author within a time, or by whoever may always. Whether it has left
/// on a channel is for the caller to find out before.
/// </summary>
/// <param name="Target">As the record has it.</param>
/// <param name="MayAlways">Whoever it is by, and however old.</param>
/// <param name="Reason">For colleagues; null: none was given.</param>
public sealed record Withdraw(Author By, Entry Target, bool MayAlways, TimeSpan Within, string? Reason) : RecordCommand;

/// <summary>The customer's verdict; a later one replaces it.</summary>
public sealed record Rate(int Score, string? Comment) : RecordCommand;

/// <summary>Somebody of the staff read it: written once per person and hour.</summary>
public sealed record AuditRead(Author Reader, DateTimeOffset At) : RecordCommand
{
    public override IdempotencyKey Key => new($"a|{Reader.Id}|{At.UtcDateTime:yyyyMMddHH}", "");
}

/// <summary>A standing address wrote again after the end: the next epoch begins.</summary>
/// <param name="IsOpen">False outside the queue's hours.</param>
public sealed record Reopen(string Queue, DateTimeOffset Now, bool IsOpen = true) : RecordCommand;
