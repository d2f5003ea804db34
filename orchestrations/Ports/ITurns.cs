namespace ContactFunctions.Ports;

/// <summary>Gives out turns, so that all hosts together send no more from one number than its provider takes.</summary>
public interface ITurns
{
    /// <summary>
    /// Takes the next turn and says when it is; null: now, there is room. A turn that is not used is lost, a repeat takes another.
    /// </summary>
    /// <param name="perSecond">More than 0; so many may leave at once, and then so many within each second.</param>
    Task<DateTimeOffset?> TakeAsync(string ours, double perSecond, CancellationToken cancellation);
}
