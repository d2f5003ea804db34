using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Messages;
using ContactFunctions.Workflows.Opening;

namespace ContactFunctions.Workflows.FollowUps;

/// <summary>
/// A customer writes on the page. Who agreed to be followed up takes a conversation that has ended up again, within the re-open window: the same
/// record goes on in its next epoch. Everybody else begins a new one.
/// </summary>
public sealed class WriteAgain(
    IConversationRecord record, IRoutingLedger ledger, IOrganisations organisations, ICustomers customers, Admission admission, PostMessage post,
    TimeProvider clock)
{
    /// <summary>A conversation that ends while it is taken up is taken up again this often.</summary>
    private const int AttemptsMax = 5;

    public async Task<Outcome<Posted>> RunAsync(string conversationId, PostText text, IProcess process, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var posted = await post.RunAsync(conversationId, text, process, cancellation);
            if (!posted.IsRefused)
                await AdmitAsync(posted.Value.Head, process);
            if (posted.Refusal is not ConversationClosed || attempt == AttemptsMax || !await ReopenAsync(conversationId))
                return posted;
        }
    }

    private async Task<bool> ReopenAsync(string conversationId)
    {
        if (await record.FindAsync(conversationId, CancellationToken.None) is not { FollowUp: not null } head)
            return false;
        var organisation = await organisations.CurrentAsync(CancellationToken.None);
        var (policy, now) = (organisation.PolicyOf(head.Queue), clock.GetUtcNow());
        if (now - (head.EndedAt ?? now) > policy.ReopenWindow)
            return false;
        await record.ApplyAsync(conversationId, new Reopen(head.Queue, now, organisation.HoursOf(policy.Calendar).IsOpen(now)), CancellationToken.None);
        return true;
    }

    /// <summary>Also on repeats: the first try may have died between the record and the ledger.</summary>
    private async Task AdmitAsync(ConversationHead head, IProcess process)
    {
        if (head is not { FollowUp: not null, Epoch: > 1, State: ConversationState.Waiting or ConversationState.OutOfHours }
            || await ledger.FindAsync(head.Id, CancellationToken.None) is { } placed && placed.Epoch == head.Epoch)
            return;
        await customers.NoteContactAsync(head.Customer, new Contact(head.Id, head.Channel, head.Queue, head.WaitingSince), CancellationToken.None);
        await admission.EnsureAsync(head, process, CancellationToken.None);
    }
}
