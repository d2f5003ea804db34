using System.ComponentModel.DataAnnotations;

namespace ContactFunctions.Functions.Webhooks;

/// <summary>Section <c>Webhooks:Twilio</c>.</summary>
public sealed class TwilioOptions : IValidatableObject
{
    public const string Section = "Webhooks:Twilio";

    /// <summary>The account's auth token, which signs its webhooks. Default none: nobody is let in.</summary>
    public string? AuthToken { get; init; }

    /// <summary>Where Twilio believes <c>/api</c> to be, such as <c>https://contact.example/api</c>; it signs the whole address. Required with a token.</summary>
    public string? PublicApi { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(AuthToken) && !Uri.TryCreate(PublicApi, UriKind.Absolute, out _))
            yield return new ValidationResult("PublicApi must be an absolute address.", [nameof(PublicApi)]);
    }
}
