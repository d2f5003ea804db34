namespace Microsoft.Azure.SignalR.Management;

public class ServiceManagerRetryOptions
{
    public int MaxRetries { get; set; } = 3;

    public TimeSpan Delay { get; set; } = TimeSpan.FromMilliseconds(800);

    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromMinutes(1);

    public ServiceManagerRetryMode Mode { get; set; } = ServiceManagerRetryMode.Fixed;

    internal IEnumerable<TimeSpan> Delays()
    {
        for (var retry = 0; retry < MaxRetries; retry++)
        {
            var delay = Mode is ServiceManagerRetryMode.Fixed ? Delay : Delay * Math.Pow(2, retry);
            yield return delay < MaxDelay ? delay : MaxDelay;
        }
    }
}
