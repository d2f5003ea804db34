using System.ComponentModel.DataAnnotations;

namespace ContactFunctions.Functions.Auth.Customers;

/// <summary>Section <c>FollowUp</c>.</summary>
public sealed class FollowUpOptions : IValidatableObject
{
    public const string Section = "FollowUp";

    /// <summary>
    /// Absolute address of the page with the chat, http or https and without a fragment: links in mails lead there. Empty, the default: no links are
    /// made, and nobody is offered to be followed up by mail.
    /// </summary>
    public string Page { get; init; } = "";

    /// <summary>Days for which a link works. Default 30, 1 to 90.</summary>
    [Range(1, 90)]
    public int LinkDays { get; init; } = 30;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Page.Length > 0 && !(Uri.TryCreate(Page, UriKind.Absolute, out var page) && page is { Scheme: "http" or "https", Fragment: "" }))
            yield return new ValidationResult("An absolute http or https address without a fragment is needed.", [nameof(Page)]);
    }
}
