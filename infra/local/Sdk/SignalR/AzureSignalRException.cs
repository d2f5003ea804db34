namespace Microsoft.Azure.SignalR.Common;

/// <summary>A call failed. A timeout is a <see cref="TaskCanceledException"/> instead.</summary>
public class AzureSignalRException : Exception
{
    public AzureSignalRException()
    {
    }

    public AzureSignalRException(string message)
        : base(message)
    {
    }

    public AzureSignalRException(string message, Exception ex)
        : base(message, ex)
    {
    }
}
