using System.Collections.Concurrent;
using System.Globalization;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.Reading;

/// <summary>Writes into the audit what somebody of the staff looked at: once per person, thing and hour, whatever the number of hosts.</summary>
/// <remarks>What this host has written already is remembered, so that a page that polls costs nothing; the audit's own key decides.</remarks>
public sealed class ReadLog(IAudit audit, TimeProvider clock)
{
    private const int RememberedMax = 20_000;

    private readonly ConcurrentDictionary<string, byte> written = new(StringComparer.Ordinal);

    /// <param name="action">One of those that begin with <see cref="AuditActions.Read"/>.</param>
    public async Task NoteAsync(string by, string action, string target, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var hour = now.UtcDateTime.ToString("yyyyMMddHH", CultureInfo.InvariantCulture);
        var memory = string.Join('\n', hour, by, action, target);
        if (written.ContainsKey(memory))
            return;
        await audit.NoteAsync(new AuditEntry(now, by, action, target, null, hour), cancellation);
        if (written.Count >= RememberedMax)
            written.Clear();
        written[memory] = 0;
    }
}
