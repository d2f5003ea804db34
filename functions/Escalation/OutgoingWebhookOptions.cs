using System.ComponentModel.DataAnnotations;

namespace ContactFunctions.Functions.Escalation;

/// <summary>Section <c>Webhooks:Outgoing</c>.</summary>
public sealed class OutgoingWebhookOptions
{
    public const string Section = "Webhooks:Outgoing";

    /// <summary>Key of the signature, 16 characters or more; the receiver has the same. Empty, the default: nothing is called.</summary>
    [RegularExpression("^$|^.{16,}$", ErrorMessage = "A secret of 16 characters or more, or none.")]
    public string Secret { get; set; } = "";

    /// <summary>How long one call may take. Default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:30")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(5);
}
