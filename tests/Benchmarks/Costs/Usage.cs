namespace ContactFunctions.Benchmarks.Costs;

/// <summary>Quantities by meter.</summary>
internal sealed record Usage(IReadOnlyDictionary<string, double> Quantities)
{
    public static Usage None { get; } = new(new Dictionary<string, double>());

    public double this[string meter] => Quantities.GetValueOrDefault(meter);

    public static Usage Of(params IEnumerable<(string Meter, double Quantity)> quantities) =>
        new(quantities.GroupBy(one => one.Meter).ToDictionary(group => group.Key, group => group.Sum(one => one.Quantity)));

    public static Usage operator +(Usage one, Usage other) => Of(one.Quantities.Concat(other.Quantities).Select(pair => (pair.Key, pair.Value)));

    public static Usage operator *(Usage one, double times) => Of(one.Quantities.Select(pair => (pair.Key, pair.Value * times)));
}
