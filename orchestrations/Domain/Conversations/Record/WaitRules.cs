using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Routing.Ledger;

namespace ContactFunctions.Domain.Conversations.Record;

/// <summary>What is written while somebody waits.</summary>
internal static class WaitRules
{
    public static Outcome<RecordDecision> Notice(ConversationHead head, GiveWaitNotice notice, DateTimeOffset now)
    {
        if (head.State is not (ConversationState.Waiting or ConversationState.Offered) || head.Marks.WaitNotices >= notice.Number)
            return new Stale();
        var text = SystemTexts.For(head.Customer.Locale).WaitNotice(notice.Position, notice.EstimatedWait);
        return new Draft(head, now)
            .Visible(EntryKind.Event, Author.System, text, happened: "waiting", send: notice.Number == 1)
            .Marks(marks => marks with { WaitNotices = notice.Number })
            .Done();
    }

    public static Outcome<RecordDecision> OfferCallBack(ConversationHead head, DateTimeOffset now) =>
        head.State is not (ConversationState.Waiting or ConversationState.Offered) || head.Marks.CallBackOffered
            ? new Stale()
            : new Draft(head, now)
                .Visible(EntryKind.Event, Author.System, SystemTexts.For(head.Customer.Locale).CallBackOffer, happened: "callBackOffered", send: true)
                .Marks(marks => marks with { CallBackOffered = true })
                .Done();
}
