using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using ContactFunctions.Functions.Storage.Record;

namespace ContactFunctions.Functions.Storage.Evidence;

/// <summary>Entries in their order, wherever they are by now, each read once.</summary>
internal sealed class EntryWalk(TableClient table)
{
    /// <summary>What is not in its place may just be on its way to a page: the head is asked again.</summary>
    private const int LooksMax = 3;

    public async IAsyncEnumerable<EntryRow> ReadAsync(string conversationId, long through, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var looks = 0;
        for (var next = 1L; next <= through;)
        {
            var putAway = (await table.FindAsync<HeadRow>(conversationId, RecordKeys.Head).WaitAsync(cancellation))?.PutAway ?? 0;
            var last = next <= putAway ? Math.Min(through, RecordPages.LastOf(RecordPages.PageOf(next))) : through;
            var part = table.WalkAsync<EntryRow>(
                RecordPages.PartitionOf(conversationId, next, putAway), RecordKeys.Entry(next), RecordKeys.Entry(last), cancellation);
            await foreach (var row in part)
            {
                // A gap that stays is for a verifier to find: what comes after it is read all the same.
                if (row.Number != next && looks < LooksMax)
                    break;
                yield return row;
                next = row.Number + 1;
            }

            if (next <= last && ++looks > LooksMax)
                next = last + 1;
        }
    }
}
