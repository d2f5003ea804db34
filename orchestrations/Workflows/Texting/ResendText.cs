using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Domain.Texting.Sends;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Reading;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Workflows.Texting;

/// <summary>A person sends a text once more that failed, or of which nobody knows whether it went out.</summary>
public sealed class ResendText(IConversationRecord record, Blocking blocking, MessageViews views)
{
    /// <summary>A repeat of the same command answers how it stands now, and sends nothing more.</summary>
    public async Task<Outcome<MessageView>> RunAsync(
        Sight sight, string messageId, Author by, bool isSupervisor, string commandId, IProcess process, CancellationToken cancellation)
    {
        var head = sight.Head;
        if (MessageIds.EntryOf(head.Id, messageId) is not { } number || number > head.LastEntry)
            return new NotFound();
        if (RecordRules.WhyNotWrite(head, by) is { } refusal && !(isSupervisor && refusal is not ConversationClosed))
            return refusal;
        if (head.SendsTo is null)
            return new NotResendable();
        if (head.Blocked is not null)
            return new RecipientBlocked();
        var repeated = await record.StepAsync(head.Id, number, new RepeatSend(commandId), cancellation);
        if (repeated.IsRefused)
            return repeated.Refusal is NotFound ? new NotResendable() : repeated.Refusal!;
        if (repeated.Value.IsWaiting)
        {
            var queued = await record.ApplyAsync(head.Id, new QueueAgain(number), CancellationToken.None);
            if (!queued.IsRefused)
                await blocking.WakeAsync(queued.Value.Head, process);
        }

        var entries = await record.ReadAsync(head.Id, ReadFrom.Entry(number - 1), 1, CancellationToken.None);
        return entries is [var entry] ? DeliveryWords.Of(views.Of(head, entry, MessageAudience.Staff), repeated.Value) : new NotFound();
    }
}
