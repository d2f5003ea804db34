namespace ContactFunctions.Domain.Hooks;

/// <summary>Another system that is told of what happens.</summary>
/// <param name="Id">1 to 64 of <c>a–z 0–9 -</c>.</param>
/// <param name="Address">Where it is told, as the business wrote it.</param>
/// <param name="ActiveSince">Nothing that happened before is told; null while it is not active, and where a service level calls.</param>
public sealed record Subscription(
    string Id, string Name, string Address, IReadOnlyList<HookKind> Events, bool Active, DateTimeOffset? ActiveSince)
{
    /// <summary>A service level calls it; nobody wrote it down, so nobody switches it on or off.</summary>
    public bool IsImplied { get; init; }

    public bool Wants(Happening happening) => Active && happening.At >= ActiveSince && Events.Contains(happening.Kind);
}
