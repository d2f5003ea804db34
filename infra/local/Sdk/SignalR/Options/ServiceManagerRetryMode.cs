namespace Microsoft.Azure.SignalR.Management;

public enum ServiceManagerRetryMode
{
    Fixed = 0,
    Exponential = 1,
}
