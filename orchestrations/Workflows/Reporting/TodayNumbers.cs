using ContactFunctions.Domain.Reporting;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.Reporting;

/// <summary>
/// The numbers of the day so far, in the organisation's zone: the same count as the report of that interval. The journal of what is over is
/// read every few seconds and shared by everybody who looks; what is open comes from the caller's own look at the ledger.
/// </summary>
public sealed class TodayNumbers(IJournal journal, IOrganisations organisations, TimeProvider clock)
{
    /// <summary>What ended meanwhile is told by the ledger, as long as it remembers the conversation.</summary>
    public static readonly TimeSpan AgeMin = TimeSpan.FromSeconds(3);

    public static readonly TimeSpan AgeMax = TimeSpan.FromSeconds(60);

    /// <summary>On a day so busy that reading takes long, the numbers are read more rarely: reading never takes more than this share of the time.</summary>
    private const int RestPerRead = 20;

    private readonly Lock gate = new();
    private Task<Day>? latest;
    private DateTimeOffset latestAt;
    private TimeSpan age = AgeMin;

    /// <param name="open">What the ledger holds, read just now.</param>
    public async Task<IReadOnlyList<QueueNumbers>> OfAsync(IReadOnlyCollection<Placement> open, CancellationToken cancellation)
    {
        var organisation = await organisations.CurrentAsync(cancellation);
        var now = clock.GetUtcNow();
        var day = await DayAsync(LocalDay.BeginOf(now, organisation.Zone), now).WaitAsync(cancellation);
        // A stay that began this very moment belongs to the day.
        return QueueReport.Of(Visits.Together(day.Visits, open, organisation), day.Results, day.From, DateTimeOffset.MaxValue, now);
    }

    private Task<Day> DayAsync(DateTimeOffset from, DateTimeOffset now)
    {
        lock (gate)
        {
            if (latest is null || latest.IsFaulted || now - latestAt >= age || (latest.IsCompletedSuccessfully && latest.Result.From != from))
                (latest, latestAt) = (ReadAsync(from, now.AddDays(1)), now);
            return latest;
        }
    }

    private async Task<Day> ReadAsync(DateTimeOffset from, DateTimeOffset to)
    {
        var began = clock.GetTimestamp();
        var visits = journal.VisitsAsync(from, to, CancellationToken.None);
        var results = await journal.ResultsAsync(from, to, CancellationToken.None);
        var day = new Day(from, await visits, results);
        lock (gate)
            age = TimeSpan.FromTicks(Math.Clamp(RestPerRead * clock.GetElapsedTime(began).Ticks, AgeMin.Ticks, AgeMax.Ticks));
        return day;
    }

    private sealed record Day(DateTimeOffset From, IReadOnlyList<QueueVisit> Visits, IReadOnlyList<ConversationResult> Results);
}
