namespace ContactFunctions.Domain.Routing;

/// <summary>What a conversation asks of its operator.</summary>
/// <param name="Level">1 to 10; an operator below it does not have the skill for this conversation.</param>
/// <param name="Preferred">True: whoever has it is asked first, nobody is ruled out. False: it is required.</param>
/// <param name="RelaxAfter">Time in the queue after which a required skill becomes a preferred one; null: never.</param>
/// <param name="OfQueue">True: the queue asks for it, and it stays behind when the conversation goes to another one.</param>
public sealed record SkillNeed(string Skill, int Level = 1, bool Preferred = false, TimeSpan? RelaxAfter = null, bool OfQueue = false)
{
    public const int LevelMax = 10;
}
