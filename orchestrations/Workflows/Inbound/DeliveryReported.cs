using ContactFunctions.Domain.Texting.Sends;
using ContactFunctions.Ports;
using ContactFunctions.Ports.Telemetry;
using ContactFunctions.Workflows.Texting;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Workflows.Inbound;

/// <summary>The provider tells what became of a text. The tag that went out with it names the entry and the attempt.</summary>
public sealed class DeliveryReported(IConversationRecord record, Blocking blocking, DeliveryNews news)
{
    /// <summary>Unknown and foreign tags are ignored, repeats are harmless.</summary>
    /// <param name="failed">Null: it is on the phone.</param>
    public Task RunAsync(string? tag, DeliveryReason? failed, CancellationToken cancellation) =>
        StepAsync(tag, sent => new SendReported(sent.Attempt, failed), cancellation);

    /// <summary>The provider has it, and is still at it.</summary>
    public Task TakenAsync(string? tag, string providerId, CancellationToken cancellation) =>
        StepAsync(tag, _ => new SendTaken(providerId), cancellation);

    private async Task StepAsync(string? tag, Func<SendTag, SendStep> step, CancellationToken cancellation)
    {
        if (SendTag.Read(tag) is not { } sent)
            return;
        if (await record.SendOfAsync(sent.ConversationId, sent.Entry, cancellation) is not { } before)
            return;
        Traces.About(sent.ConversationId);
        var after = await record.StepAsync(sent.ConversationId, sent.Entry, step(sent), cancellation);
        if (after.IsRefused || after.Value.State == before.State)
            return;
        await news.TellAsync(sent.ConversationId, after.Value);
        if (after.Value is { State: DeliveryState.Failed, Reason: DeliveryReason.ProviderBlocked }
            && await record.FindAsync(sent.ConversationId, cancellation) is { } head && (head.Address ?? head.FollowUp?.Address) is { } pair)
            await blocking.ByProviderAsync(pair);
    }
}
