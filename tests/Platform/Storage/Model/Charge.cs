using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Routing;

namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <summary>What one conversation costs one person, as the invariant counts it.</summary>
/// <param name="IsMarked">True when it may go beyond their capacity.</param>
internal sealed record Charge(string Person, string Channel, int Units, bool IsMarked)
{
    public static IEnumerable<Charge> Of(Placement placement)
    {
        var isMarked = placement.Beyond is not Beyond.None;
        if (placement is { Owner: { } owner, State: ConversationState.Active or ConversationState.WrapUp })
            yield return new Charge(owner, placement.Channel, placement.Weight, isMarked);
        foreach (var asked in placement.Offer?.Asked ?? [])
            yield return new Charge(asked, placement.Channel, placement.Weight, isMarked && placement.Offer!.What is OfferPurpose.Work);
        foreach (var one in placement.Participants.Where(one => one.Units > 0))
            yield return new Charge(one.Operator, placement.Channel, one.Units, false);
    }
}
