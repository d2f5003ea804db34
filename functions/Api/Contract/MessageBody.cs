using System.ComponentModel.DataAnnotations;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Workflows.Attachments;

namespace ContactFunctions.Functions.Api.Contract;

/// <summary>A message, with or without files and answers to choose from.</summary>
/// <param name="ClientMessageId">Idempotency key: 1 to 128 characters of <c>A–Z a–z 0–9 . _ : -</c>.</param>
/// <param name="Text">1 to 4,000 characters; may be empty or absent with an attachment.</param>
/// <param name="Attachments">Ids of uploaded files, at most 5.</param>
/// <param name="Choices">Answers that the customer may choose from, at most 10 of 1 to 60 characters; staff alone.</param>
/// <param name="InReplyTo">Id of the message that this one answers.</param>
public sealed record MessageBody(
    [property: Required] string? ClientMessageId,
    string? Text,
    IReadOnlyList<string?>? Attachments = null,
    IReadOnlyList<string?>? Choices = null,
    string? InReplyTo = null) : IBody
{
    public Invalid? Check() =>
        Field.Key(ClientMessageId, "clientMessageId")
        ?? (Files.Count > 0 ? Field.Short(Text, "text", ContractLimits.TextCharactersMax) : Field.Text(Text, "text"))
        ?? (Files.Count > AttachmentPolicy.OfOneMessageMax
            ? new Invalid($"At most {AttachmentPolicy.OfOneMessageMax} files are allowed.", "attachments")
            : Files.Select(id => Field.Key(id, "attachments")).FirstOrDefault(wrong => wrong is not null))
        ?? (Files.Distinct(StringComparer.Ordinal).Count() < Files.Count ? new Invalid("A file is named twice.", "attachments") : null)
        ?? (Offered.Count > ContractLimits.ChoicesMax
            ? new Invalid($"At most {ContractLimits.ChoicesMax} choices are allowed.", "choices")
            : Offered.Select(choice => Field.Text(choice, "choices", ContractLimits.ChoiceCharactersMax)).FirstOrDefault(wrong => wrong is not null))
        ?? Field.OptionalText(InReplyTo, "inReplyTo", ContractLimits.IdCharactersMax);

    internal IReadOnlyList<string> FileIds => [.. Files.OfType<string>()];

    internal MessageParts PartsWith(IReadOnlyList<Attachment> files) => new() { Attachments = files, Choices = [.. Offered.OfType<string>()], Refers = InReplyTo };

    private IReadOnlyList<string?> Files => Attachments ?? [];

    private IReadOnlyList<string?> Offered => Choices ?? [];
}
