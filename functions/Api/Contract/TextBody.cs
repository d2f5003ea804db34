using System.ComponentModel.DataAnnotations;
using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Functions.Api.Contract;

/// <summary>A message or a note.</summary>
/// <param name="ClientMessageId">Idempotency key: 1 to 128 characters of <c>A–Z a–z 0–9 . _ : -</c>.</param>
/// <param name="Text">1 to 4,000 characters.</param>
public sealed record TextBody([property: Required] string? ClientMessageId, [property: Required] string? Text) : IBody
{
    public Invalid? Check() => Field.Key(ClientMessageId, "clientMessageId") ?? Field.Text(Text, "text");
}
