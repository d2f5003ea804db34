using System.ComponentModel.DataAnnotations;

namespace ContactFunctions.Functions.Sms;

/// <summary>Section <c>Sms</c>.</summary>
public sealed class SmsOptions
{
    public const string Section = "Sms";

    /// <summary><c>endpoint=…;accesskey=…</c> of Azure Communication Services or the local gateway. Empty, the default: no texts are sent.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>How long one send may take before its outcome counts as unknown. Default 15 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:40")]
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(15);
}
