using System.ComponentModel.DataAnnotations;
using System.Net.Mail;

namespace ContactFunctions.Functions.Mail;

/// <summary>Section <c>Mail:Smtp</c>.</summary>
public sealed class MailOptions : IValidatableObject
{
    public const string Section = "Mail:Smtp";

    /// <summary>Name of the server. Empty, the default: no mails are sent, and nobody is offered to be written one.</summary>
    public string Host { get; init; } = "";

    /// <summary>Default 587.</summary>
    [Range(1, 65_535)]
    public int Port { get; init; } = 587;

    /// <summary>Empty, the default: the server asks for nobody.</summary>
    public string User { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>Sender of every mail, such as <c>Contoso &lt;no-reply@contoso.example&gt;</c>. Required with a host.</summary>
    public string From { get; init; } = "";

    /// <summary>The connection is encrypted with STARTTLS. Default true; only a server on this machine does without.</summary>
    public bool UseTls { get; init; } = true;

    /// <summary>How long one mail may take before its outcome counts as unknown. Default 20 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:30")]
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(20);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Host.Length > 0 && !MailAddress.TryCreate(From, out _))
            yield return new ValidationResult("With a host, a sender is needed.", [nameof(From)]);
    }
}
