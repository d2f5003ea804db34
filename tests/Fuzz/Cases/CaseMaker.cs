using ContactFunctions.Fuzz.Stage;

namespace ContactFunctions.Fuzz.Cases;

/// <summary>The n-th request of a seed: the same endpoint, caller and changes in every run.</summary>
internal sealed class CaseMaker(World world, int seed)
{
    private const int ChangesMax = 4;

    public Draft Make(int number)
    {
        var dice = new Random(HashOf(seed, number));
        var draft = new ValidRequests(world, dice).Next();
        for (var changes = Math.Max(0, dice.Next(-1, ChangesMax + 1)); changes > 0; changes--)
            Mutations.Apply(draft, dice);
        return draft;
    }

    /// <summary>The same in every process, and far apart for neighbours.</summary>
    private static int HashOf(int seed, int number)
    {
        var mixed = unchecked(((ulong)(uint)seed << 32 | (uint)number) * 0x9E3779B97F4A7C15);
        return (int)(mixed >> 33);
    }
}
