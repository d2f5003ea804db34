using System.Collections.Concurrent;
using System.Globalization;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.Reading;

/// <summary>Writes into the audit what somebody of the staff looked at: once per person, thing and hour, whatever the number of hosts.</summary>
/// <remarks>What this host has written already is remembered, so that a page that polls costs nothing; the audit's own key decides.</remarks>
public sealed class ReadLog(IAudit audit, TimeProvider clock)
{
    private const int RememberedMax = 20_000;

    private readonly ConcurrentDictionary<string, Task> written = new(StringComparer.Ordinal);

    /// <param name="action">One of those that begin with <see cref="AuditActions.Read"/>.</param>
    public async Task NoteAsync(string by, string action, string target, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var hour = now.UtcDateTime.ToString("yyyyMMddHH", CultureInfo.InvariantCulture);
        var memory = string.Join('\n', hour, by, action, target);
        if (written.Count >= RememberedMax)
            written.Clear();
        // A page asks for several things at once: they wait for one writing.
        var writing = written.GetOrAdd(memory, _ => audit.NoteAsync(new AuditEntry(now, by, action, target, null, hour), CancellationToken.None));
        try
        {
            await writing.WaitAsync(cancellation);
        }
        // What could not be written is tried again by whoever comes next.
        catch (Exception e) when (writing is { IsCompleted: true, IsCompletedSuccessfully: false } && e is not OutOfMemoryException)
        {
            written.TryRemove(new(memory, writing));
            throw;
        }
    }
}
