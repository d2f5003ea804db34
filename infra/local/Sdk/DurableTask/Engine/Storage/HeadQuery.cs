using ContactFunctions.DurableEngine.Instances;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.DurableEngine.Storage;

/// <param name="Statuses">Empty: any.</param>
internal sealed record HeadQuery(
    DateTimeOffset? CreatedFrom, DateTimeOffset? CreatedTo, IReadOnlyList<OrchestrationRuntimeStatus> Statuses, string? IdPrefix)
{
    public bool Covers(InstanceHead head) =>
        !(head.CreatedAt < CreatedFrom) && !(head.CreatedAt > CreatedTo)
        && (Statuses.Count == 0 || Statuses.Contains(head.Status))
        && (IdPrefix is null || head.Id.StartsWith(IdPrefix, StringComparison.Ordinal));
}
