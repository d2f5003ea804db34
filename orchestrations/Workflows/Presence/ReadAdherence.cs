using ContactFunctions.Domain.Presence;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Workflows.Presence;

/// <summary>What somebody's presence was over time.</summary>
public sealed class ReadAdherence(IAdherence adherence)
{
    /// <summary>Changes in one answer; of more the newest.</summary>
    public const int LinesMax = 5_000;

    /// <summary>Ascending, each line holding until the next; the first is what held when the time began, where that is known.</summary>
    public async Task<IReadOnlyList<AdherenceView>> RunAsync(string operatorId, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) =>
        [.. Timeline.Of(await adherence.ReadAsync(operatorId, from, to, LinesMax, cancellation)).Select(View)];

    private static AdherenceView View(Attended line) => new(
        line.At, line.Kind, line.Status, line.Reason, line.Why is null, ViewRules.Name(line.Why), line.PendingStatus, line.PendingReason, line.By);
}
