using ContactFunctions.Fuzz.Wire;

namespace ContactFunctions.Fuzz.Cases;

/// <summary>One way to spoil a request.</summary>
internal delegate void Mutation(Draft draft, Random dice);

/// <summary>Every way, so that each is as likely as the next.</summary>
internal static class Mutations
{
    private static readonly Mutation[] All =
    [
        .. PathMutations.All, .. QueryMutations.All, .. HeaderMutations.All, .. JsonMutations.All, .. ByteMutations.All, Frame,
    ];

    public static void Apply(Draft draft, Random dice) => All[dice.Next(All.Length)](draft, dice);

    private static void Frame(Draft draft, Random dice) => draft.Framing = (Framing)dice.Next(Enum.GetValues<Framing>().Length);
}
