using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Texting.Consents;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.FollowUps;

/// <summary>
/// Writes a first text to a customer who has left, and lets the pair of numbers name their conversation, so that the answer joins it. A pair that
/// has a running conversation of its own keeps it: another of our numbers is taken, or none is for now.
/// </summary>
public sealed class FollowUpByText(IConversationRecord record, IConsents consents, TimeProvider clock)
{
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromMinutes(10);

    public async Task ReachAsync(ConversationHead head, Organisation organisation)
    {
        var agreed = head.FollowUp!;
        var pairs = FollowUpOffer.NumbersFor(head, organisation).Select(ours => new StandingAddress(agreed.Channel, ours, agreed.To)).ToList();
        if (await IsBlockedAsync(consents, pairs, CancellationToken.None))
        {
            await record.ApplyAsync(head.Id, new StopFollowUp(Author.System, Block.OptedOut), CancellationToken.None);
            return;
        }

        var words = await UnreadWords.OfAsync(record, head);
        if (words.Texts.Count == 0)
            await record.ApplyAsync(head.Id, new ForgetUnread(agreed.UnreadTo), CancellationToken.None);
        else if (await AddressAsync(head.Id, pairs) is { } address)
            await record.ApplyAsync(
                head.Id,
                new TextFollowUp(address, FollowUpTexts.For(head.Customer.Locale).Text(organisation.Name, words.Person, words.Texts), agreed.UnreadTo),
                CancellationToken.None);
        else
            await record.ApplyAsync(head.Id, new PostponeFollowUp(clock.GetUtcNow() + TryAgainAfter), CancellationToken.None);
    }

    /// <summary>Null: every number of ours talks with theirs about something else.</summary>
    private async Task<StandingAddress?> AddressAsync(string id, IReadOnlyList<StandingAddress> pairs)
    {
        foreach (var address in pairs)
            if (await TakeAsync(address, id))
                return address;
        return null;
    }

    /// <summary>Who told one of our numbers to stop does not mean to hear from another.</summary>
    public static async Task<bool> IsBlockedAsync(IConsents consents, IReadOnlyList<StandingAddress> pairs, CancellationToken cancellation)
    {
        foreach (var pair in pairs)
            if ((await consents.FindAsync(pair, cancellation)).Block is not null)
                return true;
        return false;
    }

    private async Task<bool> TakeAsync(StandingAddress address, string id)
    {
        var named = await record.NameAsync(address, id, CancellationToken.None);
        if (named == id)
            return true;
        if (!await IsOverAsync(named) || await record.RenameAsync(address, named, id, CancellationToken.None) != id)
            return false;
        if (await IsOverAsync(named))
            return true;
        // Their text was taking it up again just then: it has the pair.
        await record.RenameAsync(address, id, named, CancellationToken.None);
        return false;
    }

    /// <summary>What is named and not there yet is about to begin.</summary>
    private async Task<bool> IsOverAsync(string conversationId) =>
        await record.FindAsync(conversationId, CancellationToken.None) is { } other && Lifecycle.IsOver(other.State);
}
