using System.ComponentModel.DataAnnotations;

namespace ContactFunctions.Functions.Sms;

/// <summary>Section <c>Sms:Twilio</c>.</summary>
public sealed class TwilioOptions : IValidatableObject
{
    public const string Section = "Sms:Twilio";

    public string AccountSid { get; init; } = "";

    /// <summary>Opens the send API and signs what Twilio tells. Default none: nothing is sent, and nobody is let in.</summary>
    public string AuthToken { get; init; } = "";

    /// <summary>Also accepted in signatures, while one token replaces the other. Default none.</summary>
    public string OtherAuthToken { get; init; } = "";

    /// <summary>Where the send API is. Default: Twilio's own.</summary>
    public string BaseUrl { get; init; } = "https://api.twilio.com";

    /// <summary>Where Twilio believes <c>/api</c> to be, such as <c>https://contact.example/api</c>; it signs the whole address. Required with a token.</summary>
    public string PublicApi { get; init; } = "";

    public bool MaySend => AccountSid.Length > 0 && AuthToken.Length > 0;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (AuthToken.Length > 0 && !Uri.TryCreate(PublicApi, UriKind.Absolute, out _))
            yield return new ValidationResult("PublicApi must be an absolute address.", [nameof(PublicApi)]);
        if (OtherAuthToken.Length > 0 && AuthToken.Length == 0)
            yield return new ValidationResult("OtherAuthToken stands beside an AuthToken.", [nameof(OtherAuthToken)]);
        if (!Uri.TryCreate(BaseUrl, UriKind.Absolute, out _))
            yield return new ValidationResult("BaseUrl must be an absolute address.", [nameof(BaseUrl)]);
    }
}
