using System.ComponentModel.DataAnnotations;

namespace ContactFunctions.Functions.Webhooks;

/// <summary>Section <c>Webhooks:SignalR</c>.</summary>
public sealed class UpstreamOptions
{
    public const string Section = "Webhooks:SignalR";

    /// <summary>
    /// The other of the service's two access keys, also accepted in its signatures; the one of <c>AzureSignalRConnectionString</c> always is. So
    /// either may be made anew while the other one serves. Default none; 16 characters or more.
    /// </summary>
    [RegularExpression("^$|^.{16,}$")]
    public string OtherAccessKey { get; init; } = "";
}
