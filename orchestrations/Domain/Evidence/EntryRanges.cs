using System.Globalization;

namespace ContactFunctions.Domain.Evidence;

/// <summary>Numbers of entries as an event names them, such as <c>2-9,12</c>: ascending, none twice, neighbours joined.</summary>
public sealed class EntryRanges
{
    private readonly List<(long First, long Last)> ranges = [];

    public IReadOnlyList<(long First, long Last)> Ranges => ranges;

    /// <param name="numbers">Ascending.</param>
    public static EntryRanges Of(IEnumerable<long> numbers)
    {
        var made = new EntryRanges();
        foreach (var number in numbers)
            if (made.ranges is [.., var (first, last)] && last + 1 == number)
                made.ranges[^1] = (first, number);
            else
                made.ranges.Add((number, number));
        return made;
    }

    /// <summary>Null for what does not say ranges in this way.</summary>
    public static EntryRanges? Parse(string text)
    {
        var made = new EntryRanges();
        foreach (var part in text.Split(','))
        {
            var ends = part.Split('-');
            if (ends.Length > 2 || !TryNumber(ends[0], out var first) || !TryNumber(ends[^1], out var last))
                return null;
            made.ranges.Add((first, last));
        }

        return made.ToString() == text && made.IsAscending() ? made : null;
    }

    public bool Contains(long number)
    {
        var (low, high) = (0, ranges.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (number < ranges[middle].First)
                high = middle - 1;
            else if (number > ranges[middle].Last)
                low = middle + 1;
            else
                return true;
        }

        return false;
    }

    public override string ToString() => string.Join(',', ranges.Select(range =>
        range.First == range.Last ? Text(range.First) : $"{Text(range.First)}-{Text(range.Last)}"));

    private bool IsAscending() => ranges.Zip(ranges.Skip(1)).All(pair => pair.First.Last + 1 < pair.Second.First) && ranges.All(range => range.First <= range.Last);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool TryNumber(string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
