using ContactFunctions.Benchmarks.Costs;

namespace ContactFunctions.Benchmarks.Days;

/// <summary>
/// A day of contacts, the same for the same seed. Its hours follow <see cref="Month.Day"/>; what is scaled is when people come and how long they
/// think: an hour of the day takes <see cref="Hour"/>. The hosts' clocks, and with them offers, leases and sweeps, are real.
/// </summary>
internal sealed class DayPlan
{
    public const int Hours = 24;
    private const int TurnsMax = 6;
    private static readonly double[] Shares = [0.15, 0.05, 0.06, 0.08, 0.06];

    public DayPlan(int seed, int contacts, TimeSpan hour)
    {
        var dice = new Random(seed);
        Hour = hour;
        Contacts = [.. Enumerable.Range(0, contacts).Select(number => Draw(number, dice)).OrderBy(contact => contact.At)];
    }

    public TimeSpan Hour { get; }

    public IReadOnlyList<DayContact> Contacts { get; }

    private DayContact Draw(int number, Random dice)
    {
        var at = HourOf(dice.NextDouble()) + dice.NextDouble();
        var isText = dice.NextDouble() < Shares[0];
        var leaves = dice.NextDouble() < Shares[1];
        var isTransferred = dice.NextDouble() < Shares[2];
        var hasFile = dice.NextDouble() < Shares[3];
        var comesBack = dice.NextDouble() < Shares[4];
        return new DayContact(number, at * Hour, (int)at)
        {
            IsText = isText,
            Leaves = leaves && !isText,
            IsTransferred = isTransferred,
            HasFile = hasFile && !isText,
            ComesBack = comesBack && !isText && !leaves,
            Turns = dice.Next(2, TurnsMax + 1),
            Think = TimeSpan.FromMilliseconds(dice.Next(200, 1_500)),
        };
    }

    private static int HourOf(double chance)
    {
        var hour = 0;
        for (var sum = Month.Day[0]; hour < Hours - 1 && sum < chance; sum += Month.Day[hour])
            hour++;
        return hour;
    }
}
