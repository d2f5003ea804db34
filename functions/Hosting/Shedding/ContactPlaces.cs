using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Functions.Hosting.Shedding;

/// <summary>
/// The places of this host in which new contacts are taken in. A few who come together wait for a turn; who gets none in time comes later. Unlike
/// limits that look at what was measured, it holds from the first contact that is too many.
/// </summary>
public sealed class ContactPlaces(IOptions<SheddingOptions> options, TimeProvider clock) : IDisposable
{
    private const int WaitingForEachPlace = 2;

    private readonly TimeSpan turn = TimeSpan.FromSeconds(options.Value.TurnSeconds);
    private readonly ConcurrencyLimiter places = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = options.Value.ContactsMax,
        QueueLimit = options.Value.ContactsMax * WaitingForEachPlace,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <returns>A place, to be given back; null when none came free in time or too many wait for one.</returns>
    public async ValueTask<RateLimitLease?> TakeAsync(CancellationToken cancellation)
    {
        var free = places.AttemptAcquire();
        if (free.IsAcquired)
            return free;
        free.Dispose();
        using var late = new CancellationTokenSource(turn, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        try
        {
            var place = await places.AcquireAsync(1, either.Token);
            if (place.IsAcquired)
                return place;
            place.Dispose();
            return null;
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    public void Dispose() => places.Dispose();
}
