using System.ComponentModel.DataAnnotations;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Routing;

namespace ContactFunctions.Functions.Api.Contract;

/// <summary>A skill that the customer's answers before the chat ask for.</summary>
/// <param name="Level">1 to 10; null: 1.</param>
public sealed record NeedBody([property: Required] string? Skill, int? Level = null)
{
    /// <summary>What a visitor asks for never keeps them waiting for ever: after this long it is only preferred.</summary>
    private static readonly TimeSpan RelaxAfter = TimeSpan.FromSeconds(60);

    public Invalid? Check() =>
        Field.Queue(Skill, "needs.skill")
        ?? (Level is < 1 or > SkillNeed.LevelMax ? new Invalid($"1 to {SkillNeed.LevelMax} is allowed.", "needs.level") : null);

    public SkillNeed ToNeed() => new(Skill!, Level ?? 1, RelaxAfter: RelaxAfter);
}
