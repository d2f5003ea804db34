using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Texting.Consents;
using ContactFunctions.Domain.Texting.Words;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Inbound;

namespace ContactFunctions.Workflows.Texting;

/// <summary>STOP, START and HELP: words for the line itself. They open no conversation, and each is answered once.</summary>
public sealed class LineWords(IConsents consents, Blocking blocking, ISmsSender sms, TimeProvider clock)
{
    /// <summary>An answer that the provider certainly did not take is offered again so often, so long apart.</summary>
    private const int TriesMax = 4;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>
    /// True when the text was such a word and all that follows from it is stored. A repeat does what the first try left undone. Asking for help
    /// in an open conversation is for its people too: false then.
    /// </summary>
    /// <param name="known">The consent as it was read a moment ago.</param>
    public async Task<bool> TakeAsync(InboundText text, Consent known, Organisation organisation, IProcess process, CancellationToken cancellation)
    {
        if (text.Address.Channel != Channels.Sms)
            return false;
        var said = text.AnsweredAs ?? organisation.CommandOf(text.Text);
        var isRepeat = ConsentRules.IsKnown(known, text.EventId);
        if (!isRepeat && ConsentRules.Meaning(known, said) is TextCommand.None)
            return false;
        var isAnswered = text.AnsweredAs is not null || sms.LineOf(text.Address.Ours).AnswersOptOut;
        var now = clock.GetUtcNow();
        var change = await consents.ChangeAsync(text.Address, before => ConsentRules.Said(before, said, text.EventId, isAnswered, now), cancellation);
        var head = said is TextCommand.Help ? await blocking.FindAsync(text.Address) : await ShowAsync(text, change.After, process);
        await AnswerAsync(text, change.After, organisation);
        return said is not TextCommand.Help || head is null || Lifecycle.IsOver(head.State);
    }

    private async Task<ConversationHead?> ShowAsync(InboundText text, Consent consent, IProcess process)
    {
        var by = new Author(AuthorRole.Customer, Lines.CustomerOf(text.Address), text.Name);
        var head = await blocking.ShowAsync(text.Address, consent, by, text.Text, text.EventId);
        if (head is not null)
            await blocking.WakeAsync(head, process);
        return head;
    }

    /// <summary>Whoever takes the answer away sends it, so that two deliveries of one text are answered once, or after a crash not at all.</summary>
    private async Task AnswerAsync(InboundText text, Consent consent, Organisation organisation)
    {
        if (consent.Owed is not { } owed || owed.EventId != text.EventId)
            return;
        var now = clock.GetUtcNow();
        var mayAnswer = owed.What is ReplyKind.Stopped || Domain.Texting.LoopGuard.MaySend(text.Address.Theirs, consent.Automatic, now);
        var taken = await consents.ChangeAsync(
            text.Address,
            known => ConsentRules.Answered(known, owed.EventId) is { } answered ? mayAnswer ? ConsentRules.SentByItself(answered, now) : answered : null,
            CancellationToken.None);
        if (!taken.IsChanged || !mayAnswer)
            return;
        var words = SystemTexts.For(Lines.LocaleOf(text.Address.Theirs)).Line(owed.What, organisation);
        for (var tries = 1; await sms.SendAsync(text.Address.Ours, text.Address.Theirs, words, $"line:{owed.What}", CancellationToken.None)
            is SmsOutcome.NotTaken && tries < TriesMax; tries++)
            await Task.Delay(Pause, clock, CancellationToken.None);
    }
}
