namespace ContactFunctions.Domain.Routing;

/// <summary>Bounds of the ledger that are not policy.</summary>
public static class RoutingLimits
{
    /// <summary>A record that is further behind than this many changes has lost sight of the ones in between.</summary>
    public const int FactsKept = 12;

    /// <summary>Staff in a conversation beside its owner. As many as a search by person finds.</summary>
    public const int ParticipantsMax = 6;

    /// <summary>Somebody who declined is not asked again for this long, unless everybody was tried.</summary>
    public static readonly TimeSpan DeclineMemory = TimeSpan.FromSeconds(60);

    /// <summary>The oldest snapshot that a decision may rest on.</summary>
    public static readonly TimeSpan SnapshotAgeMax = TimeSpan.FromSeconds(1);
}
