using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Process;
using ContactFunctions.Domain.Texting.Consents;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Following;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Workflows.Texting;

/// <summary>What follows from a changed consent: the conversation of the pair shows it, and its outbox is looked at again.</summary>
public sealed class Blocking(
    IConversationRecord record, IRoutingLedger ledger, IOrganisations organisations, IConsents consents, IPush push, Announcer announcer, TimeProvider clock)
{
    /// <summary>The provider refuses to send: it knows of a stop that we do not. Harmless to repeat.</summary>
    public async Task ByProviderAsync(StandingAddress pair)
    {
        var now = clock.GetUtcNow();
        var change = await consents.ChangeAsync(pair, known => ConsentRules.BlockedByProvider(known, now), CancellationToken.None);
        if (change.After.Block is { Code: Block.ProviderBlocked } block)
            await ShowAsync(pair, change.After, Author.System, "", $"blocked-{block.At.UtcTicks}");
    }

    /// <summary>Writes it into the conversation that the pair names; nothing more when there is none, or it is over.</summary>
    /// <param name="by">Who said so.</param>
    /// <param name="words">What they said.</param>
    /// <param name="eventId">The same again writes nothing more.</param>
    /// <returns>The conversation; null when the pair names none.</returns>
    public async Task<ConversationHead?> ShowAsync(StandingAddress pair, Consent consent, Author by, string words, string eventId)
    {
        if (await record.NamedAsync(pair, CancellationToken.None) is not { } id)
            return null;
        var noted = await record.ApplyAsync(id, new NoteConsent(by, words, eventId, consent.Block), CancellationToken.None);
        if (noted.IsRefused)
            return null;
        var (head, entries, isRepeat) = noted.Value;
        if (!isRepeat)
        {
            await announcer.EntriesAsync(head, entries, CancellationToken.None);
            await push.ToStaffOfAsync(id, PushTargets.ConversationChanged, ViewRules.Changed(head), CancellationToken.None);
        }

        return head;
    }

    /// <summary>The conversation that the pair names; null when it names none.</summary>
    public async Task<ConversationHead?> FindAsync(StandingAddress pair) =>
        await record.NamedAsync(pair, CancellationToken.None) is { } id ? await record.FindAsync(id, CancellationToken.None) : null;

    /// <summary>What waits in the outbox meets the changed consent at once.</summary>
    public async Task WakeAsync(ConversationHead head, IProcess process)
    {
        if (head.Outbox.Count == 0)
            return;
        var placement = await ledger.FindAsync(head.Id, CancellationToken.None);
        var organisation = await organisations.CurrentAsync(CancellationToken.None);
        await process.SignalAsync(Agenda.Plan(head, placement, organisation, clock.GetUtcNow()), CancellationToken.None);
    }
}
