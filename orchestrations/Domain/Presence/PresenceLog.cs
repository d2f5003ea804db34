namespace ContactFunctions.Domain.Presence;

/// <summary>The newest facts of one operator, oldest first: what the adherence log may still lack after a crash. Equal when its facts are.</summary>
public sealed record PresenceLog(IReadOnlyList<PresenceFact> Newest)
{
    /// <summary>Somebody would have to change this often between two sweeps, with the log away all the time, for one to be lost.</summary>
    public const int FactsKept = 8;

    public static readonly PresenceLog Empty = new([]);

    /// <summary>0 before the first.</summary>
    public long LastNumber => Newest.Count == 0 ? 0 : Newest[^1].Number;

    public PresenceLog With(PresenceFact fact) => new([.. Newest.TakeLast(FactsKept - 1), fact]);

    public bool Equals(PresenceLog? other) => other is not null && Newest.SequenceEqual(other.Newest);

    public override int GetHashCode() => LastNumber.GetHashCode();
}
