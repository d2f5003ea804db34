using System.ComponentModel.DataAnnotations;
using ContactFunctions.Domain.Organisations.Document;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Workflows.Configuration;

namespace ContactFunctions.Functions.Api.Contract;

/// <summary>Asks what would become of a contact.</summary>
/// <param name="Document">A configuration that is not published; null: the one that is.</param>
public sealed record PreviewBody([property: Required] PreviewContactBody? Contact, OrganisationDocument? Document = null) : IBody
{
    public Invalid? Check() => Field.Required(Contact, "contact") ?? Contact!.Check();
}

/// <param name="Channel">Null: chat.</param>
/// <param name="Priority">1 to 5; null: what the entry rules say.</param>
/// <param name="Preferred">The operator who served the customer last.</param>
public sealed record PreviewContactBody(
    [property: Required] string? Queue,
    string? Channel = null,
    IReadOnlyList<NeedBody>? Needs = null,
    int? Priority = null,
    string? Locale = null,
    string? Segment = null,
    string? Page = null,
    string? Preferred = null)
{
    public Invalid? Check() =>
        Field.Queue(Queue, "contact.queue")
        ?? (Channel is null ? null : Field.Queue(Channel, "contact.channel"))
        ?? (Needs?.Count > ContractLimits.NeedsMax ? new Invalid($"At most {ContractLimits.NeedsMax} are allowed.", "contact.needs") : null)
        ?? Needs?.Select(need => need is null ? new Invalid("This field is missing.", "contact.needs") : need.Check()).FirstOrDefault(wrong => wrong is not null)
        ?? (Priority is < 1 or > 5 ? new Invalid("1 to 5 is allowed.", "contact.priority") : null)
        ?? Field.Short(Locale, "contact.locale", ContractLimits.LocaleCharactersMax)
        ?? Field.Short(Segment, "contact.segment", ContractLimits.CodeCharactersMax)
        ?? Field.Short(Page, "contact.page", ContractLimits.PageUrlCharactersMax)
        ?? Field.Short(Preferred, "contact.preferred", ContractLimits.IdCharactersMax);

    /// <summary>Of a body that passed its check.</summary>
    public PreviewContact ToContact() => new(
        Queue!, Channel ?? "chat", Needs?.Select(need => new SkillNeed(need.Skill!, need.Level ?? 1)).ToList(), Priority, Locale, Segment, Page,
        Preferred?.ToLowerInvariant());
}
