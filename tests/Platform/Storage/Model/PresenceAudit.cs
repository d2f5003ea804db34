using ContactFunctions.Domain.Presence;

namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <summary>I6: who is gone or given up for lost has no live lease; who has planned a break gets it with their last conversation.</summary>
internal static class PresenceAudit
{
    public static void Check(Books books, Dictionary<string, OperatorState> before, DateTimeOffset now)
    {
        foreach (var person in books.Operators.Values)
            Check(books, person, before.GetValueOrDefault(person.Id), now);
    }

    private static void Check(Books books, OperatorState person, OperatorState? was, DateTimeOffset now)
    {
        var isThere = books.LeasesOf(person.Id).Any(until => until > now);
        books.Check("I6", !isThere || !person.Lost, () => $"{person.Id} is {(was is { Lost: true } ? "lost" : "given up for lost")} while a device is there");
        books.Check("I6", !isThere || person.GoneSince is null, () => $"{person.Id} is gone since {person.GoneSince:T} while a device is there");
        books.Check("I6", person.PendingStatus is null || person.UsedUnits > 0, () => $"{person.Id} has nothing left to do and is still not {person.PendingStatus}");
        if (was is null || ReferenceEquals(was, person)) return;
        books.Check("I6", person.Version >= was.Version, () => $"{person.Id} goes back from version {was.Version} to {person.Version}");
        books.Check("I6", person.Log.LastNumber >= was.Log.LastNumber, () => $"{person.Id}'s log goes back from {was.Log.LastNumber} to {person.Log.LastNumber}");
    }
}
