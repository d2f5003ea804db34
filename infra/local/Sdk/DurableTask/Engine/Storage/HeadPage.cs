using ContactFunctions.DurableEngine.Instances;

namespace ContactFunctions.DurableEngine.Storage;

/// <param name="Next">Null: the last page.</param>
internal sealed record HeadPage(IReadOnlyList<InstanceHead> Heads, string? Next);
