namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <summary>A seeded choice of everything.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>0 to <paramref name="sides"/> − 1.</summary>
    public int Next(int sides) => random.Next(sides);

    public bool OneIn(int sides) => random.Next(sides) == 0;

    public T Pick<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];

    public Choice Choose(Func<Domain.Routing.Placement, bool> suits) => new(random.Next(1_000), suits);

    public string Person => Pick(Company.People);

    /// <summary>Few, so that a command is now and then repeated.</summary>
    public string CommandId => $"k{random.Next(60)}";
}
