using System.ComponentModel.DataAnnotations;
using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Functions.Api.Contract;

/// <param name="Seq">The last message that was read.</param>
public sealed record ReadBody([property: Required] long? Seq) : IBody
{
    public Invalid? Check() => Field.Required(Seq, "seq") ?? (Seq < 0 ? new Invalid("It must not be negative.", "seq") : null);
}
