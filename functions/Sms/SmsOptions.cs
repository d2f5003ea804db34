using System.ComponentModel.DataAnnotations;

namespace ContactFunctions.Functions.Sms;

/// <summary>Section <c>Sms</c>.</summary>
public sealed class SmsOptions : IValidatableObject
{
    public const string Section = "Sms";

    /// <summary><c>endpoint=…;accesskey=…</c> of Azure Communication Services or the local gateway. Empty, the default: it sends nothing.</summary>
    public string ConnectionString { get; init; } = "";

    /// <summary>How long one send may take before its outcome counts as unknown. Default 15 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:45")]
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Our numbers that are not ordinary. Default none: each belongs to the provider that is set up, and sends at the default pace.</summary>
    public IReadOnlyList<NumberOptions> Numbers { get; init; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Numbers.SelectMany(number => number.Wrong());
}
