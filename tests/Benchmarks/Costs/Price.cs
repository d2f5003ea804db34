namespace ContactFunctions.Benchmarks.Costs;

/// <summary>One line of a price list.</summary>
/// <param name="Id">How usage names it.</param>
/// <param name="Unit">How many the price is for.</param>
/// <param name="Source">Where the amount was read, or where it could not be.</param>
/// <param name="Seen">Date of the source.</param>
/// <param name="Confirmed">False: no source names it.</param>
internal sealed record Price(string Id, string Meter, double Unit, double Amount, string Region, string Source, string Seen, bool Confirmed)
{
    public double Of(double quantity) => quantity / Unit * Amount;
}
