using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Functions.Api.Contract;

/// <summary>Exactly one of the two.</summary>
public sealed record TransferTargetBody(string? Queue, string? Operator) : IBody
{
    public Invalid? Check() =>
        Queue is null == Operator is null ? new Invalid("Either a queue or an operator is the target.", "to")
        : Queue is not null ? Field.Queue(Queue, "to.queue")
        : Field.Text(Operator, "to.operator", ContractLimits.KeyCharactersMax);
}
