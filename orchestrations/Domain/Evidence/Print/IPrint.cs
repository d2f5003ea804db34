using ContactFunctions.Domain.Evidence.Export;
using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Domain.Evidence.Print;

/// <summary>An export for people to read. It proves nothing by itself: it names the seal under which the proof is found.</summary>
public interface IPrint
{
    string Begin(ConversationFacts facts);

    /// <param name="delivery">How its sending stood; null: it needed none.</param>
    string Entry(Entry entry, DeliveryFacts? delivery, bool isWithdrawn);

    string End(IReadOnlyList<Seal> seals, ExportEnd end);
}
