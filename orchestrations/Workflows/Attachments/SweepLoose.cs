using ContactFunctions.Domain.Messages;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.Attachments;

/// <summary>Deletes files that were uploaded and never sent. Whatever it leaves behind, the next run finds.</summary>
public sealed class SweepLoose(IConversationRecord record, IAttachments attachments, AttachmentPolicy policy, TimeProvider clock)
{
    private const int PageEntries = 200;

    /// <summary>A repeat deletes nothing more. What a message turns out to have is marked, so that nobody asks again.</summary>
    public async Task<Swept> RunAsync(CancellationToken cancellation)
    {
        var (conversation, used, swept) = ("", new HashSet<string>(), new Swept(0, 0));
        await foreach (var loose in attachments.LooseAsync(clock.GetUtcNow() - policy.LooseAfter, cancellation))
        {
            // Read after the file was found untouched: a message that was stored before is seen, one that comes later touches the file first.
            if (loose.ConversationId != conversation)
                (conversation, used) = (loose.ConversationId, await UsedInAsync(loose.ConversationId, cancellation));
            if (used.Contains(loose.Stored.File.Id))
                swept = await attachments.TouchAsync(conversation, loose.Stored, isKept: true, cancellation) ? swept with { Kept = swept.Kept + 1 } : swept;
            else if (await attachments.DeleteAsync(conversation, loose.Stored, cancellation))
                swept = swept with { Deleted = swept.Deleted + 1 };
        }

        return swept;
    }

    private async Task<HashSet<string>> UsedInAsync(string conversationId, CancellationToken cancellation)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        IReadOnlyList<Entry> page;
        for (long last = 0; (page = await record.ReadAsync(conversationId, ReadFrom.Entry(last), PageEntries, cancellation)).Count > 0; last = page[^1].Number)
            used.UnionWith(page.SelectMany(entry => entry.Attachments).Select(file => file.Id));
        return used;
    }
}

/// <param name="Kept">Found in a message, and marked.</param>
public sealed record Swept(int Deleted, int Kept);
