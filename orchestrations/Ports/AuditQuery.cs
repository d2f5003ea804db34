namespace ContactFunctions.Ports;

/// <param name="From">Not before; at most <see cref="DaysMax"/> before <paramref name="To"/>.</param>
/// <param name="To">Not after.</param>
/// <param name="Reads">True: what was looked at; false: what was done.</param>
/// <param name="By">Staff id; null for everybody. Null means any for action and target too.</param>
/// <param name="Limit">1 to <see cref="AuditEntry.PageMax"/>.</param>
/// <param name="After">The <see cref="AuditFound.Id"/> of the last one known; null for the first page.</param>
public sealed record AuditQuery(
    DateTimeOffset From, DateTimeOffset To, bool Reads, string? By, string? Action, string? Target, int Limit, string? After)
{
    public const int DaysMax = 92;
}

/// <param name="Id">Where the next page begins.</param>
public sealed record AuditFound(string Id, AuditEntry Entry);
