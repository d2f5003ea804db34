using ContactFunctions.Domain.Presence;

namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <summary>I6: only who has no live lease is given up for lost, and who is lost has none.</summary>
internal static class PresenceAudit
{
    public static void Check(Books books, Dictionary<string, OperatorState> before, DateTimeOffset now)
    {
        foreach (var person in books.Operators.Values)
        {
            var isNew = person.Lost && before.GetValueOrDefault(person.Id) is not { Lost: true };
            books.Check("I6", !person.Lost || books.LeasesOf(person.Id).All(until => until <= now),
                () => $"{person.Id} is {(isNew ? "given up for lost" : "lost")} while a device is there");
            if (before.GetValueOrDefault(person.Id) is { } was && !ReferenceEquals(was, person))
                books.Check("I6", person.Version >= was.Version, () => $"{person.Id} goes back from version {was.Version} to {person.Version}");
        }
    }
}
