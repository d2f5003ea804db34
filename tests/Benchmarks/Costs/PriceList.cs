using System.Text.Json;

namespace ContactFunctions.Benchmarks.Costs;

/// <summary>What a quantity of each meter costs, as of a day.</summary>
internal sealed record PriceList(string Name, string Collected, IReadOnlyDictionary<string, Price> Prices)
{
    public static PriceList Parse(string name, string json)
    {
        using var document = JsonDocument.Parse(json);
        var prices = document.RootElement.GetProperty("prices").EnumerateArray().Select(one => new Price(
            Text(one, "id"), Text(one, "meter"), one.GetProperty("unit").GetDouble(), one.GetProperty("price").GetDouble(),
            Text(one, "region"), Text(one, "source"), Text(one, "seen"), one.GetProperty("confirmed").GetBoolean()));
        return new PriceList(name, Text(document.RootElement, "collected"), prices.ToDictionary(price => price.Id));
    }

    /// <exception cref="KeyNotFoundException">The usage names a meter that has no price: nothing is ever free by mistake.</exception>
    public double Of(Usage usage) => usage.Quantities.Sum(pair => Prices[pair.Key].Of(pair.Value));

    /// <summary>The same list with one price changed.</summary>
    public PriceList With(string id, double factor) =>
        this with { Prices = Prices.ToDictionary(pair => pair.Key, pair => pair.Key == id ? pair.Value with { Amount = pair.Value.Amount * factor } : pair.Value) };

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
