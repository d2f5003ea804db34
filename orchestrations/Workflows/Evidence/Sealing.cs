using System.Buffers.Text;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Evidence;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.Evidence;

/// <summary>Signs what a conversation has come to. One storage operation: the seal is stored with the head that knows of it.</summary>
/// <remarks>A repeat finds in the head that it was done. Two seals made at once cover the same; the first one stays.</remarks>
public sealed class Sealing(IConversationRecord record, ISigner signer, ITimeStamps stamps, ISealLog log, TimeProvider clock)
{
    /// <summary>How long the end of a conversation may wait for the key; later its process tries again.</summary>
    private static readonly TimeSpan PatienceAtOnce = TimeSpan.FromSeconds(2);

    /// <summary>The head with its seal. Without one when it is not over, when an authority has to be asked, or when the key did not answer at once.</summary>
    public async Task<ConversationHead> TryAtOnceAsync(ConversationHead head)
    {
        if (!head.NeedsSeal || stamps.IsConfigured)
            return head;
        using var patience = new CancellationTokenSource(PatienceAtOnce, clock);
        try
        {
            return await SealAsync(head, patience.Token);
        }
        // Whatever keeps the key away must not keep the conversation open: the course still has the duty.
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            log.Failed(head.Id, fault);
            return head;
        }
    }

    /// <summary>Seals what there is, whether or not an older seal covers a part of it.</summary>
    public async Task<ConversationHead> SealAsync(ConversationHead head, CancellationToken cancellation)
    {
        var seal = new Seal
        {
            ConversationId = head.Id,
            Epoch = head.Epoch,
            Entries = head.LastEntry,
            LastHash = head.LastHash,
            OpenedAt = head.CreatedAt,
            ClosedAt = head.EndedAt ?? head.LastEntryAt,
            SealedAt = clock.GetUtcNow(),
            KeyId = await signer.KeyIdAsync(cancellation),
        };
        seal = seal with { Signature = await signer.SignAsync(seal.KeyId, seal.SignedBytes(), cancellation) };
        seal = seal with { TimeStamp = await stamps.StampAsync(Base64Url.DecodeFromChars(seal.Signature), cancellation) };
        var stored = await record.ApplyAsync(head.Id, new NoteSeal(seal), cancellation);
        return stored.IsRefused ? head : stored.Value.Head;
    }
}
