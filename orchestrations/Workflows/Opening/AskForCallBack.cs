using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Following;

namespace ContactFunctions.Workflows.Opening;

/// <summary>The customer leaves a number instead of waiting in front of a page. They keep their place.</summary>
public sealed class AskForCallBack(IConversationRecord record, IRoutingLedger ledger, Aftermath aftermath)
{
    /// <summary>The same number again changes nothing. Refused with <see cref="CallBackNotOffered"/> unless the customer was told that they may.</summary>
    /// <param name="phone">E.164.</param>
    public async Task<Outcome<ConversationHead>> RunAsync(string conversationId, string phone, IProcess process, CancellationToken cancellation)
    {
        if (await record.FindAsync(conversationId, cancellation) is not { } head)
            return new NotFound();
        if (!head.Marks.CallBackOffered)
            return new CallBackNotOffered();
        var change = await ledger.ApplyAsync(conversationId, new AskCallBack(phone), cancellation);
        if (change.Refusal is NotFound)
            return new ConversationClosed();
        if (change.Refusal is Stale)
            return new CallBackNotOffered();
        if (change.IsRefused)
            return change.Refusal!;
        return (await aftermath.OfAsync(change.Value, process)).Then<ConversationHead>(followed => followed.Head);
    }
}

/// <summary>Nobody offered to call, or somebody answers already.</summary>
public sealed record CallBackNotOffered() : Conflict("call_back_not_offered", "A call-back is not offered here now.");
