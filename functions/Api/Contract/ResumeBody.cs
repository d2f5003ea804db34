using System.ComponentModel.DataAnnotations;
using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Functions.Api.Contract;

/// <param name="Token">As it stands in the link, after <c>#resume=</c>.</param>
public sealed record ResumeBody([property: Required] string? Token) : IBody
{
    public Invalid? Check() => Field.Text(Token, "token", ContractLimits.TokenCharactersMax);
}
