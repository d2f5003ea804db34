using ContactFunctions.Domain.Organisations;

namespace ContactFunctions.Domain.Routing.Matching;

/// <summary>How well an operator suits what a conversation asks for.</summary>
/// <param name="PreferredMet">Preferred skills that they have, at the level asked for.</param>
/// <param name="Levels">Their levels in all skills asked for, added up.</param>
internal readonly record struct Fit(int PreferredMet, int Levels)
{
    public static Fit Of(Placement ticket, OperatorProfile profile)
    {
        int met = 0, levels = 0;
        foreach (var need in ticket.Needs)
        {
            var level = profile.LevelOf(need.Skill);
            levels += level;
            if (!ticket.Requires(need) && level >= need.Level)
                met++;
        }

        return new Fit(met, levels);
    }
}
