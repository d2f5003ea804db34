using System.ComponentModel.DataAnnotations;
using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Functions.Api.Contract;

/// <param name="Priority">1 to 5; 3 is normal, higher is served earlier.</param>
public sealed record PriorityBody([property: Required] int? Priority, [property: Required] string? CommandId) : IBody
{
    public Invalid? Check() =>
        Field.Required(Priority, "priority")
        ?? (Priority is < 1 or > 5 ? new Invalid("1 to 5 is allowed.", "priority") : null)
        ?? Field.Key(CommandId, "commandId");
}
