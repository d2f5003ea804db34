namespace Microsoft.Azure.SignalR.Management;

public enum ServiceTransportType
{
    Transient = 0,
    Persistent = 1,
}
