using ContactFunctions.Domain.Presence;

namespace ContactFunctions.Ports;

/// <summary>What operators' presence was, to the moment: every change once.</summary>
public interface IAdherence
{
    /// <summary>Adds what is not there yet: facts are known by their number, so that a repeat changes nothing.</summary>
    Task NoteAsync(string operatorId, IReadOnlyList<PresenceFact> facts, CancellationToken cancellation);

    /// <summary>
    /// Facts of the given time, ascending, preceded by the one that held when it began when that is not older than the month before. Of more than
    /// <paramref name="limit"/> the newest.
    /// </summary>
    Task<IReadOnlyList<PresenceFact>> ReadAsync(string operatorId, DateTimeOffset from, DateTimeOffset to, int limit, CancellationToken cancellation);
}
