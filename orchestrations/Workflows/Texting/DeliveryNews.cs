using ContactFunctions.Domain.Texting.Sends;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Workflows.Texting;

/// <summary>Tells the staff of a conversation how a send stands.</summary>
public sealed class DeliveryNews(IPush push)
{
    public Task TellAsync(string conversationId, Send send) => push.ToStaffOfAsync(
        conversationId, PushTargets.DeliveryChanged,
        DeliveryWords.Changed(conversationId, $"{conversationId}-{send.Entry}", send.Seq, send), CancellationToken.None);
}
