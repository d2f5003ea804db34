using System.Text;
using ContactFunctions.Domain.Evidence.Export;
using ContactFunctions.Domain.Evidence.Print;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.Evidence;

/// <summary>Writes an export for people: entries page by page as they are read.</summary>
public sealed class PrintedFile(IEvidence evidence, EvidenceFile file, TimeProvider clock)
{
    public async Task WriteAsync(Export export, IPrint print, Stream to, CancellationToken cancellation)
    {
        var head = export.Head;
        var deliveries = await evidence.DeliveriesAsync(head.Id, cancellation).ToDictionaryAsync(delivery => delivery.Entry, cancellationToken: cancellation);
        var withdrawn = head.Withdrawn.ToHashSet();
        await WriteAsync(print.Begin(ConversationFacts.Of(head)));
        await foreach (var entry in evidence.EntriesAsync(head.Id, head.LastEntry, cancellation))
            await WriteAsync(print.Entry(entry, deliveries.GetValueOrDefault(entry.Number), withdrawn.Contains(entry.Number)));
        var end = new ExportEnd
        {
            ConversationId = head.Id, Entries = head.LastEntry, LastHash = head.LastHash, ExportedAt = clock.GetUtcNow(), By = export.By, Sha256 = "", KeyId = "",
        };
        await WriteAsync(print.End(await file.SealsAsync(head.Id, head.LastEntry, cancellation), end));

        async Task WriteAsync(string text) => await to.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
    }
}
