using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Texting;
using ContactFunctions.Domain.Texting.Consents;
using ContactFunctions.Domain.Texting.Numbers;
using ContactFunctions.Domain.Texting.Quiet;
using ContactFunctions.Domain.Texting.Sends;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.Texting;

/// <summary>Asks everything that may stand in the way of a text, in this order: consent, loops, quiet hours, the pace of our number.</summary>
public sealed class Clearance(IConsents consents, ITurns turns, IOrganisations organisations, ISmsSender sms)
{
    public async Task<Cleared> OfAsync(ConversationHead head, StandingAddress pair, Entry entry, Send send, DateTimeOffset now)
    {
        if (pair.Channel == Channels.Sms && !PhoneNumbers.IsE164(pair.Theirs) && !PhoneNumbers.IsShortCode(pair.Theirs))
            return new Cleared.Never(DeliveryReason.InvalidNumber);
        var consent = await consents.FindAsync(pair, CancellationToken.None);
        if (consent.Block is { } block)
            return new Cleared.Never(block.Code == Block.ProviderBlocked ? DeliveryReason.ProviderBlocked : DeliveryReason.OptedOut);
        var isAutomatic = entry.Author.Role is AuthorRole.System;
        if (isAutomatic && !LoopGuard.MaySend(pair.Theirs, consent.Automatic, now))
            return new Cleared.Never(DeliveryReason.Loop);
        var organisation = await organisations.CurrentAsync(CancellationToken.None);
        if (!QuietHours.IsAnswer(head.Marks.CustomerWroteAt, now) && organisation.QuietUntil(pair.Theirs, now) is { } morning)
            return new Cleared.Later(morning, HoldReason.QuietHours);
        if (send.Hold is not HoldReason.Turn
            && await turns.TakeAsync(pair.Ours, sms.LineOf(pair.Ours).PerSecond, CancellationToken.None) is { } turn)
            return new Cleared.Later(turn, HoldReason.Turn);
        if (isAutomatic)
            await consents.ChangeAsync(pair, known => ConsentRules.SentByItself(known, now), CancellationToken.None);
        return new Cleared.Now();
    }
}
