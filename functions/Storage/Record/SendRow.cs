using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Texting.Sends;

namespace ContactFunctions.Functions.Storage.Record;

/// <summary>How the send of an entry stands. Older releases wrote <see cref="Entry"/>, <see cref="State"/> and <see cref="Commit"/> alone.</summary>
internal sealed class SendRow : Row
{
    public long Entry { get; set; }

    public long? Seq { get; set; }

    public DeliveryState State { get; set; }

    public DeliveryReason? Reason { get; set; }

    public int Attempts { get; set; }

    public int Setbacks { get; set; }

    public DateTimeOffset? NotBefore { get; set; }

    public HoldReason Hold { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }

    public string? ProviderId { get; set; }

    public string? RepeatedBy { get; set; }

    /// <summary>Names the write that made this version: whoever lost the answer recognises their own by it.</summary>
    public string Commit { get; set; } = "";

    public static SendRow Pending(string conversationId, Entry entry, string commit) =>
        Of(conversationId, Domain.Texting.Sends.Send.Pending(entry.Number, entry.Seq), commit);

    public static SendRow Of(string conversationId, Send send, string commit) => new()
    {
        PartitionKey = conversationId,
        RowKey = RecordKeys.Send(send.Entry),
        Entry = send.Entry,
        Seq = send.Seq,
        State = send.State,
        Reason = send.Reason,
        Attempts = send.Attempts,
        Setbacks = send.Setbacks,
        NotBefore = send.NotBefore,
        Hold = send.Hold,
        LeaseUntil = send.LeaseUntil,
        ProviderId = send.ProviderId,
        RepeatedBy = send.RepeatedBy,
        Commit = commit,
    };

    public Send Send() => new()
    {
        Entry = Entry,
        Seq = Seq,
        State = State,
        Reason = Reason,
        Attempts = Attempts,
        Setbacks = Setbacks,
        NotBefore = NotBefore,
        Hold = Hold,
        LeaseUntil = LeaseUntil,
        ProviderId = ProviderId,
        RepeatedBy = RepeatedBy,
    };
}
