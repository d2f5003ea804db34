using System.Globalization;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Workflows.Inbound;

/// <summary>The provider tells what became of a text. The tag that went out with it names the entry.</summary>
public sealed class DeliveryReported(IConversationRecord record, IPush push)
{
    /// <summary>Unknown and foreign tags are ignored, repeats are harmless.</summary>
    /// <param name="tag"><c>{conversation}|{entry}</c> as it was sent.</param>
    public async Task RunAsync(string? tag, bool delivered, CancellationToken cancellation)
    {
        if (tag?.Split('|') is not [var id, var number] || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var entry))
            return;
        if (await record.FindAsync(id, cancellation) is not { Address: not null } head)
            return;
        await record.MarkDeliveryAsync(id, entry, delivered ? DeliveryState.Delivered : DeliveryState.Failed, cancellation);
        await push.ToStaffOfAsync(id, PushTargets.ConversationChanged, ViewRules.Changed(head), CancellationToken.None);
    }
}
