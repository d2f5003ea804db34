using ContactFunctions.Domain.Presence;

namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <summary>I2: units are what is held and what is offered, in sum and by channel, and no more than fit but for what is marked.</summary>
internal static class UnitAudit
{
    public static void Check(Books books)
    {
        var charges = books.Placements.Values.SelectMany(Charge.Of).ToLookup(charge => charge.Person, StringComparer.Ordinal);
        foreach (var person in charges.Select(one => one.Key).Union(books.Operators.Keys))
            Check(books, person, [.. charges[person]]);
        foreach (var placement in books.Placements.Values)
            books.Check("I2", Charge.Of(placement).CountBy(charge => charge.Person).All(one => one.Value == 1),
                () => $"{placement.ConversationId} is charged twice to somebody: {string.Join(", ", Charge.Of(placement).Select(charge => charge.Person))}");
    }

    private static void Check(Books books, string person, List<Charge> charges)
    {
        var state = books.Operators.GetValueOrDefault(person) ?? new OperatorState { Id = person };
        var held = charges.Sum(charge => charge.Units);
        books.Check("I2", state.UsedUnits == held, () => $"{person} is charged {state.UsedUnits} units and holds {held}: {Listed(books, person)}");
        var capacity = Company.Organisation.ProfileOf(person).Capacity;
        var plain = charges.Where(charge => !charge.IsMarked).Sum(charge => charge.Units);
        books.Check("I2", plain <= capacity, () => $"{person} is charged {plain} units that are not marked and has room for {capacity}: {Listed(books, person)}");
        var loads = charges.GroupBy(charge => charge.Channel)
            .Select(channel => new ChannelLoad(channel.Key, channel.Count(), channel.Sum(charge => charge.Units)))
            .OrderBy(load => load.Channel, StringComparer.Ordinal);
        books.Check("I2", (state.Loads ?? ChannelLoads.None).All.SequenceEqual(loads),
            () => $"{person} is charged {string.Join(", ", (state.Loads ?? ChannelLoads.None).All)} and holds {string.Join(", ", loads)}");
    }

    private static string Listed(Books books, string person) => string.Join(", ", books.Placements.Values
        .Where(placement => Charge.Of(placement).Any(charge => charge.Person == person))
        .Select(placement => $"{placement.ConversationId} ({placement.State}, {placement.Channel}, {placement.Weight})")) is { Length: > 0 } list ? list : "nothing";
}
