using System.ComponentModel.DataAnnotations;
using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Functions.Api.Contract;

/// <param name="Score">1 to 5.</param>
public sealed record RatingBody([property: Required] int? Score, string? Comment) : IBody
{
    public Invalid? Check() =>
        Field.Required(Score, "score")
        ?? (Score is < 1 or > 5 ? new Invalid("1 to 5 is allowed.", "score") : null)
        ?? Field.Short(Comment, "comment", ContractLimits.CommentCharactersMax);
}
