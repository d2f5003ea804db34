using System.ComponentModel.DataAnnotations;

namespace ContactFunctions.Functions.Webhooks;

/// <summary>Section <c>Webhooks:EventGrid</c>.</summary>
public sealed class EventGridOptions : IValidatableObject
{
    public const string Section = "Webhooks:EventGrid";
    private const int SecretCharactersMin = 16;
    private const int SecretsMax = 2;

    /// <summary>Accepted secrets, 16 characters or more each; two while one replaces the other. Default none: nobody is let in.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Secrets.Count > SecretsMax || Secrets.Any(secret => secret.Length < SecretCharactersMin))
            yield return new ValidationResult(
                $"At most {SecretsMax} secrets of {SecretCharactersMin} characters or more.", [nameof(Secrets)]);
    }
}
