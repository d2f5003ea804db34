using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Functions.Api.Contract;

/// <param name="Seq">The last message that the typist has seen; null when unknown.</param>
public sealed record TypingBody(long? Seq) : IBody
{
    public Invalid? Check() => Seq < 0 ? new Invalid("It must not be negative.", "seq") : null;
}
