using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Texting.Sends;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Workflows.FollowUps;

/// <summary>The customer agrees to be written to when they have left, and takes it back.</summary>
public sealed class FollowUpConsent(IConversationRecord record, IOrganisations organisations, FollowUpOffer offer, IConsents consents,
    IPush push)
{
    /// <summary>
    /// What was agreed to is an entry of the record, in the customer's language. The same address again changes nothing. A phone that told us to stop is
    /// refused with <see cref="RecipientBlocked"/>: only a text from it changes that.
    /// </summary>
    /// <param name="address">E.164, or a mail address in its one spelling.</param>
    public async Task<Outcome<ConversationHead>> AgreeAsync(string conversationId, string channel, string address, CancellationToken cancellation)
    {
        if (await record.FindAsync(conversationId, cancellation) is not { } head)
            return new NotFound();
        var organisation = await organisations.CurrentAsync(cancellation);
        if (!offer.Channels(head, organisation).Contains(channel))
            return new FollowUpNotOffered();
        var pairs = channel == FollowUp.Sms ? FollowUpOffer.NumbersFor(head, organisation).Select(ours => new StandingAddress(channel, ours, address)) : [];
        if (await FollowUpByText.IsBlockedAsync(consents, [.. pairs], cancellation))
            return new RecipientBlocked();
        var words = FollowUpTexts.For(head.Customer.Locale)
            .Agreement(organisation.Name, address, isMail: channel == FollowUp.Email);
        return await ApplyAsync(conversationId, new AgreeToFollowUp(channel, address, words), cancellation);
    }

    /// <summary>Links that were sent are worth nothing any more.</summary>
    public async Task<Outcome<ConversationHead>> StopAsync(string conversationId, Author by, string reason, CancellationToken cancellation) =>
        await ApplyAsync(conversationId, new StopFollowUp(by, reason), cancellation);

    private async Task<Outcome<ConversationHead>> ApplyAsync(string conversationId, FollowUpCommand command, CancellationToken cancellation)
    {
        var stored = await record.ApplyAsync(conversationId, command, cancellation);
        if (stored.IsRefused)
            return stored.Refusal!;
        if (!stored.Value.IsRepeat)
            await push.ToStaffOfAsync(conversationId, PushTargets.ConversationChanged, ViewRules.Changed(stored.Value.Head), CancellationToken.None);
        return stored.Value.Head;
    }
}
