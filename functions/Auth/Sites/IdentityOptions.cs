using System.ComponentModel.DataAnnotations;

namespace ContactFunctions.Functions.Auth.Sites;

/// <summary>Section <c>Identity</c>: sites that vouch for their signed-in visitors.</summary>
public sealed class IdentityOptions : IValidatableObject
{
    public const string Section = "Identity";

    /// <summary>Default none: nobody can vouch.</summary>
    public IReadOnlyList<SiteOptions> Sites { get; init; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var site in Sites)
        {
            var found = new List<ValidationResult>();
            if (!Validator.TryValidateObject(site, new ValidationContext(site), found, validateAllProperties: true))
                foreach (var result in found)
                    yield return result;
        }

        if (Sites.DistinctBy(site => site.Name).Count() != Sites.Count)
            yield return new ValidationResult("Each site is listed once.", [nameof(Sites)]);
    }
}
