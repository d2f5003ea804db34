using System.Collections.Concurrent;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.Presence;

/// <summary>Carries presence facts from the ledger, where they are stored with the change itself, into the adherence log.</summary>
/// <remarks>Whoever changed something calls it at once; the sweeper calls it for everybody, which makes up for a host that died in between.</remarks>
public sealed class Attendance(IAdherence adherence)
{
    // Only spares repeats: a host that knows nothing writes the same facts once more.
    private readonly ConcurrentDictionary<string, long> noted = new(StringComparer.Ordinal);

    public async Task NoteAsync(OperatorState state, CancellationToken cancellation)
    {
        var last = noted.GetValueOrDefault(state.Id);
        if (state.Log.LastNumber <= last)
            return;
        await adherence.NoteAsync(state.Id, [.. state.Log.Newest.Where(fact => fact.Number > last)], cancellation);
        noted.AddOrUpdate(state.Id, state.Log.LastNumber, (_, known) => Math.Max(known, state.Log.LastNumber));
    }
}
