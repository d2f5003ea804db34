using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Supervision;

namespace ContactFunctions.Workflows.Evidence;

/// <summary>Erases one conversation, or everything that is known of a customer, on somebody's demand. What goes on is ended first.</summary>
/// <remarks>A repeat finishes what the first try began, and says of what is erased already that it is erased.</remarks>
public sealed class EndAndErase(
    EraseConversation erase, OverrideConversation supervise, IConversationRecord record, ICustomers customers, IAudit audit, TimeProvider clock)
{
    public async Task<Outcome<Erased>> ConversationAsync(
        string conversationId, Author by, string reason, string commandId, IProcess process, CancellationToken cancellation)
    {
        var erased = await OneAsync(conversationId, by, reason, commandId, process, cancellation);
        return erased.IsRefused ? erased.Refusal! : new Erased([conversationId], []);
    }

    /// <summary>The audit outlives the customer, whose id may be made of their number: it names the conversations, not them.</summary>
    private const string Nobody = "customer";

    /// <summary>Where something is held, what is known of the customer stays as well, until a later demand finds nothing held.</summary>
    public async Task<Outcome<Erased>> CustomerAsync(
        string customerId, Author by, string reason, string commandId, IProcess process, CancellationToken cancellation)
    {
        if (await customers.FindAsync(customerId, cancellation) is null)
            return new NotFound();
        List<string> erased = [], held = [];
        await foreach (var id in customers.ConversationsAsync(customerId, cancellation).Distinct())
        {
            var one = await OneAsync(id, by, reason, commandId, process, cancellation);
            if (one.Refusal is LegallyHeld)
                held.Add(id);
            else if (!one.IsRefused)
                erased.Add(id);
            else if (one.Refusal is not NotFound)
                return one.Refusal!;
        }

        if (held.Count == 0)
            await customers.EraseAsync(customerId, CancellationToken.None);
        await audit.NoteAsync(
            new AuditEntry(clock.GetUtcNow(), by.Id!, AuditActions.EraseCustomer, Nobody, Detail(reason, erased, held), commandId), CancellationToken.None);
        return new Erased(erased, held);
    }

    private static string Detail(string reason, IReadOnlyList<string> erased, IReadOnlyList<string> held) =>
        $"{reason} ({erased.Count} erased{(held.Count == 0 ? "" : $", held: {string.Join(' ', held)}")})";

    private async Task<Outcome<string>> OneAsync(
        string conversationId, Author by, string reason, string commandId, IProcess process, CancellationToken cancellation)
    {
        if (await record.FindAsync(conversationId, cancellation) is not { } head)
            return new NotFound();
        if (head.Hold is not null)
            return new LegallyHeld();
        if (!Domain.Conversations.Lifecycle.IsOver(head.State))
        {
            var ended = await supervise.CloseAsync(conversationId, by.Id!, "erasure", $"erase:{commandId}", process, cancellation);
            if (ended.IsRefused)
                return ended.Refusal!;
        }

        var erased = await erase.RunAsync(conversationId, by, reason, commandId, cancellation);
        return erased.IsRefused ? erased.Refusal! : conversationId;
    }
}
