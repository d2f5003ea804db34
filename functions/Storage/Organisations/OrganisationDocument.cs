using System.Text.Json.Serialization;
using ContactFunctions.Domain.Organisations;

namespace ContactFunctions.Functions.Storage.Organisations;

/// <summary>The organisation as it is stored: one document, replaced whole.</summary>
internal sealed record OrganisationDocument(
    IReadOnlyList<QueuePolicy> Queues, IReadOnlyList<OperatorProfile> Operators, IReadOnlyDictionary<string, string> Addresses)
{
    public static OrganisationDocument Of(Organisation organisation) =>
        new([.. organisation.Queues.Values], [.. organisation.Operators.Values], organisation.Addresses);

    public Organisation ToOrganisation() => new(Queues, Operators, Addresses);
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(OrganisationDocument))]
internal sealed partial class OrganisationJson : JsonSerializerContext;
