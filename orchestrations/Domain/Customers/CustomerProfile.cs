namespace ContactFunctions.Domain.Customers;

/// <summary>A customer as staff see them: one record, and whatever was merged into it.</summary>
/// <param name="Card">Of the record that speaks for all; what it does not know is taken from the others, in order of merging.</param>
/// <param name="Merged">Every record that this one speaks for, also through others.</param>
/// <param name="History">What happened to the links of the record, oldest first.</param>
public sealed record CustomerProfile(
    CustomerCard Card, IReadOnlyList<CustomerAddress> Addresses, IReadOnlyList<string> Merged, IReadOnlyList<CustomerEvent> History)
{
    /// <param name="cards">Of the one that speaks first, then of the others. Not empty.</param>
    /// <param name="since">Since when an address is known to be somebody's; null when nobody wrote it down.</param>
    public static CustomerProfile Of(
        IReadOnlyList<CustomerCard> cards, IReadOnlyList<CustomerEvent> history, Func<CustomerAddress, DateTimeOffset?> since)
    {
        var addresses = cards.SelectMany(card => AddressesOf(card, since))
            .GroupBy(one => (one.Channel, one.Address))
            .Select(same => same.OrderByDescending(one => one.Verified).ThenBy(one => one.Since ?? DateTimeOffset.MaxValue).First());
        return new(Whole(cards), [.. addresses], [.. cards.Skip(1).Select(card => card.Id)], history);
    }

    /// <summary>What is verified comes from verified records alone: a gap is not filled with what somebody typed.</summary>
    private static CustomerCard Whole(IReadOnlyList<CustomerCard> cards)
    {
        var first = cards[0];
        var others = cards.Skip(1).Where(card => card.Verified || !first.Verified).ToList();
        string? Known(Func<CustomerCard, string?> field) => field(first) ?? others.Select(field).FirstOrDefault(value => value is not null);
        return first with
        {
            Name = Known(card => card.Name),
            Email = Known(card => card.Email),
            Phone = Known(card => card.Phone),
            CustomerCode = Known(card => card.CustomerCode),
            Locale = Known(card => card.Locale),
            AssignedOperator = first.AssignedOperator ?? cards.Select(card => card.AssignedOperator).FirstOrDefault(person => person is not null),
        };
    }

    private static IEnumerable<CustomerAddress> AddressesOf(CustomerCard card, Func<CustomerAddress, DateTimeOffset?> since)
    {
        foreach (var (channel, address) in new[] { ("sms", card.Phone), ("email", card.Email) })
            if (address is not null)
            {
                var known = new CustomerAddress(channel, address, card.Verified, null);
                yield return card.Verified ? known with { Since = since(known) } : known;
            }
    }
}
