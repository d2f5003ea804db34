using System.ComponentModel.DataAnnotations;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Functions.Api.Contract;

/// <summary>One question of a form before the chat, and its answer.</summary>
public sealed record AnswerBody([property: Required] string? Question, [property: Required] string? Answer)
{
    public Invalid? Check() =>
        Field.Text(Question, "answers.question", ContractLimits.QuestionCharactersMax)
        ?? Field.Text(Answer, "answers.answer", ContractLimits.AnswerCharactersMax);

    public FormAnswer ToAnswer() => new(Question!, Answer!);
}
