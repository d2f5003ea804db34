using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Texting.Consents;
using ContactFunctions.Domain.Texting.Numbers;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Workflows.Texting;

/// <summary>Supervisors look at what customers said about texts, and write down what they said elsewhere.</summary>
public sealed class ManageConsents(IConsents consents, IOrganisations organisations, IAudit audit, Blocking blocking, TimeProvider clock)
{
    public async Task<Outcome<ConsentView>> FindAsync(string? ours, string? theirs, CancellationToken cancellation)
    {
        var pair = await PairAsync(ours, theirs, cancellation);
        return pair.IsRefused ? pair.Refusal! : ConsentView.Of(pair.Value, await consents.FindAsync(pair.Value, cancellation));
    }

    /// <summary>A repeat of the same command changes nothing.</summary>
    public async Task<Outcome<ConsentView>> SetAsync(ConsentOrder order, Author by, IProcess process, CancellationToken cancellation)
    {
        var pair = await PairAsync(order.Ours, order.Theirs, cancellation);
        if (pair.IsRefused)
            return pair.Refusal!;
        var now = clock.GetUtcNow();
        await audit.NoteAsync(
            new AuditEntry(now, by.Id!, AuditActions.Consent, Lines.CustomerOf(pair.Value), order.State.ToString(), order.CommandId), cancellation);
        var change = await consents.ChangeAsync(
            pair.Value, known => ConsentRules.Set(known, order.State, by.Id!, order.Reason, order.CommandId, now), cancellation);
        if (await blocking.ShowAsync(pair.Value, change.After, by, order.Reason, order.CommandId) is { } head)
            await blocking.WakeAsync(head, process);
        return ConsentView.Of(pair.Value, change.After);
    }

    private async Task<Outcome<StandingAddress>> PairAsync(string? ours, string? theirs, CancellationToken cancellation)
    {
        var organisation = await organisations.CurrentAsync(cancellation);
        if (PhoneNumbers.Normalise(ours, organisation.Texting.Country) is not { } our)
            return new Invalid("This is no phone number.", "ours", "invalid_phone");
        if (PhoneNumbers.Normalise(theirs, organisation.Texting.Country) is not { } their)
            return new Invalid("This is no phone number.", "theirs", "invalid_phone");
        return new StandingAddress(Channels.Sms, our, their);
    }
}

/// <param name="Reason">1 to 500 characters.</param>
public sealed record ConsentOrder(string Ours, string Theirs, ConsentState State, string Reason, string CommandId);
