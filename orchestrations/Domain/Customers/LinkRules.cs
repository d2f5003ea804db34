using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Domain.Customers;

/// <summary>Which customer records may be merged and split. Two are linked only while both speak for themselves, so that no circle can close.</summary>
public static class LinkRules
{
    /// <summary>Both records afterwards; as they were for a repeat.</summary>
    public static Outcome<LinkedPair> Decide(CustomerLinks survivor, CustomerLinks other, LinkCommand command, DateTimeOffset now)
    {
        if (survivor.Id == other.Id)
            return new Invalid("A customer cannot be merged with themselves.", "other");
        if (survivor.Knows(command.CommandId))
            return new LinkedPair(survivor, other);
        return command switch
        {
            MergeCustomers => Merge(survivor, other, command, now),
            SplitCustomers => Split(survivor, other, command, now),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No rule for this command."),
        };
    }

    private static Outcome<LinkedPair> Merge(CustomerLinks survivor, CustomerLinks other, LinkCommand command, DateTimeOffset now)
    {
        if (survivor.Into is not null || other.Into is not null)
            return new CustomersMergedAlready();
        if (survivor.Merged.Count >= CustomerLinks.MergedMax)
            return new TooManyMerged();
        return new LinkedPair(
            (survivor with { Merged = [.. survivor.Merged, other.Id] }).With(Event(CustomerActions.Merged, other.Id, command, now)),
            (other with { Into = survivor.Id }).With(Event(CustomerActions.MergedInto, survivor.Id, command, now)));
    }

    private static Outcome<LinkedPair> Split(CustomerLinks survivor, CustomerLinks other, LinkCommand command, DateTimeOffset now) =>
        other.Into != survivor.Id
            ? new NotMerged()
            : new LinkedPair(
                (survivor with { Merged = [.. survivor.Merged.Where(id => id != other.Id)] }).With(Event(CustomerActions.Split, other.Id, command, now)),
                (other with { Into = null }).With(Event(CustomerActions.SplitFrom, survivor.Id, command, now)));

    private static CustomerEvent Event(string action, string other, LinkCommand command, DateTimeOffset now) =>
        new(now, command.By, action, other, command.Reason, command.CommandId);
}

/// <summary>The links of two records, changed together or not at all.</summary>
public sealed record LinkedPair(CustomerLinks Survivor, CustomerLinks Other);
