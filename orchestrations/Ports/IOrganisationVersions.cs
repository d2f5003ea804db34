using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Ports;

/// <summary>What the business has published, version by version. <see cref="IOrganisations"/> is for those who only go by it.</summary>
public interface IOrganisationVersions
{
    /// <summary>The newest version, read now.</summary>
    Task<Organisation> NewestAsync(CancellationToken cancellation);

    /// <summary>
    /// Stores <paramref name="next"/> as the version after <paramref name="expected"/> in one transaction; this host goes by it at once, the
    /// others within 5 s. What says the same as the newest version makes no new one. A repeat by the same person answers as the first time.
    /// Refused with <see cref="VersionConflict"/> when somebody else published meanwhile.
    /// </summary>
    /// <param name="expected">Version that the change was made from; 0 when nothing was stored yet.</param>
    Task<Outcome<Organisation>> PublishAsync(Organisation next, long expected, string by, string summary, CancellationToken cancellation);

    /// <summary>Newest first, at most <paramref name="limit"/> (1 to 200).</summary>
    Task<IReadOnlyList<Publication>> ListAsync(int limit, CancellationToken cancellation);

    /// <summary>Null when there was no such version.</summary>
    Task<Organisation?> FindAsync(long version, CancellationToken cancellation);
}

/// <param name="By">Staff id, or <c>system</c>.</param>
/// <param name="Summary">What changed, in words.</param>
public sealed record Publication(long Version, DateTimeOffset At, string By, string Summary);
