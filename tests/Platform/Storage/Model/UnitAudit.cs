using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Routing;

namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <summary>I2: units are what is held and what is offered, and no more than fit.</summary>
internal static class UnitAudit
{
    public static void Check(Books books)
    {
        var held = books.Operators.Keys.ToDictionary(person => person, _ => 0);
        foreach (var (person, units) in books.Placements.Values.SelectMany(Charges))
            held[person] = held.GetValueOrDefault(person) + units;
        foreach (var (person, units) in held)
        {
            var used = books.Operators.GetValueOrDefault(person)?.UsedUnits ?? 0;
            books.Check("I2", used == units, () => $"{person} is charged {used} units and holds {units}: {Listed(books, person)}");
            books.Check("I2", used <= Company.Capacity(person), () => $"{person} is charged {used} units and has room for {Company.Capacity(person)}");
        }
    }

    private static IEnumerable<(string Person, int Units)> Charges(Placement placement)
    {
        if (placement is { Owner: { } owner, State: ConversationState.Active or ConversationState.WrapUp })
            yield return (owner, placement.Weight);
        if (placement.Offer is { } offer)
            yield return (offer.Operator, placement.Weight);
    }

    private static string Listed(Books books, string person) => string.Join(", ", books.Placements.Values
        .Where(placement => Charges(placement).Any(charge => charge.Person == person))
        .Select(placement => $"{placement.ConversationId} ({placement.State}, {placement.Weight})")) is { Length: > 0 } list ? list : "nothing";
}
