using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Ports;
using ContactFunctions.Ports.Telemetry;
using ContactFunctions.Workflows.Reporting;

namespace ContactFunctions.Workflows.Sweeping;

/// <summary>What a sweep saw of the queues, for those who watch: it looks at every placement anyway.</summary>
public sealed class QueueTally(IOrganisations organisations, TodayNumbers today, TimeProvider clock)
{
    /// <summary>The shares of the day are read no more often: they move slowly, and the journal of the day is read for them.</summary>
    public static readonly TimeSpan SharesAgeMax = TimeSpan.FromSeconds(60);

    private IReadOnlyDictionary<string, double?> shares = new Dictionary<string, double?>();
    private DateTimeOffset sharesAt;

    public async Task ShowAsync(IReadOnlyCollection<Placement> seen, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (now - sharesAt >= SharesAgeMax)
            (shares, sharesAt) = (await SharesAsync(seen, cancellation), now);
        var organisation = await organisations.CurrentAsync(cancellation);
        var waiting = seen.Where(placement => placement.State is ConversationState.Waiting).ToLookup(placement => placement.Queue, StringComparer.Ordinal);
        BoardReading.Take(
            [
                .. organisation.Queues.Keys.Select(queue => new QueueReading(
                    queue, waiting[queue].Count(), Longest(waiting[queue], now), shares.GetValueOrDefault(queue))),
            ],
            clock);
    }

    private async Task<IReadOnlyDictionary<string, double?>> SharesAsync(IReadOnlyCollection<Placement> seen, CancellationToken cancellation) =>
        (await today.OfAsync(seen, cancellation)).ToDictionary(numbers => numbers.Queue, numbers => numbers.SlaShare, StringComparer.Ordinal);

    private static TimeSpan Longest(IEnumerable<Placement> waiting, DateTimeOffset now) =>
        waiting.Select(placement => now - placement.EnteredAt).DefaultIfEmpty(TimeSpan.Zero).Max();
}
