using System.Globalization;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Routing;

namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <summary>I4: whoever waits has a ticket in its place, with an exact copy, and nobody else has one. Matching sees nothing but tickets.</summary>
internal static class TicketAudit
{
    public static void Check(Books books)
    {
        var waiting = books.Placements.Values.Where(placement => placement.State is ConversationState.Waiting).ToList();
        foreach (var placement in waiting)
        {
            var key = Key(placement);
            books.Check("I4", books.Tickets.ContainsKey(key), () => $"{placement.ConversationId} waits without a ticket");
            books.Check("I4", books.Tickets.GetValueOrDefault(key) == books.Written[placement.ConversationId], () => $"the ticket of {placement.ConversationId} is not what its placement is");
        }

        books.Check("I4", books.Tickets.Count == waiting.Count, () => $"there are {books.Tickets.Count} tickets for {waiting.Count} who wait");
    }

    private static string Key(Placement waiting) => string.Join('|', "w", waiting.Queue,
        waiting.EffectiveAt.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfffffff", CultureInfo.InvariantCulture), waiting.ConversationId);
}
