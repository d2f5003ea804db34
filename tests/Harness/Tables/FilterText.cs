using System.Globalization;
using System.Text.RegularExpressions;

namespace ContactFunctions.Harness.Tables;

/// <summary>Reads the filters that <c>TableClient.CreateQueryFilter</c> writes: comparisons of a property with a constant, joined by and, or and not.</summary>
internal sealed partial class FilterText
{
    private readonly string[] words;
    private int next;

    private FilterText(string filter) => words = [.. Word().Matches(filter).Select(match => match.Value)];

    /// <param name="filter">Null or empty: everything matches.</param>
    /// <exception cref="FormatException">It is not one of these filters.</exception>
    public static Func<MemoryRow, bool> Read(string? filter)
    {
        if (string.IsNullOrEmpty(filter)) return _ => true;
        var text = new FilterText(filter);
        var matches = text.Any();
        return text.next == text.words.Length ? matches : throw new FormatException($"{text.words[text.next]} was not expected in {filter}.");
    }

    private Func<MemoryRow, bool> Any()
    {
        var matches = All();
        while (Take("or"))
        {
            var (left, right) = (matches, All());
            matches = row => left(row) || right(row);
        }

        return matches;
    }

    private Func<MemoryRow, bool> All()
    {
        var matches = One();
        while (Take("and"))
        {
            var (left, right) = (matches, One());
            matches = row => left(row) && right(row);
        }

        return matches;
    }

    private Func<MemoryRow, bool> One()
    {
        if (Take("not"))
        {
            var inner = One();
            return row => !inner(row);
        }

        if (!Take("(")) return Comparison(Next(), Next(), Next());
        var group = Any();
        return Take(")") ? group : throw new FormatException("A bracket is not closed.");
    }

    // A property that the row does not have compares with nothing.
    private static Func<MemoryRow, bool> Comparison(string property, string comparison, string constant)
    {
        var wanted = Constant(constant);
        Func<int, bool> holds = comparison switch
        {
            "eq" => order => order == 0,
            "ne" => order => order != 0,
            "lt" => order => order < 0,
            "le" => order => order <= 0,
            "gt" => order => order > 0,
            "ge" => order => order >= 0,
            _ => throw new FormatException($"{comparison} is no comparison."),
        };
        return row => row.Find(property) is { } value && holds(Order(value, wanted));
    }

    private static int Order(object value, object wanted) => (value, wanted) switch
    {
        (string a, string b) => string.CompareOrdinal(a, b),
        (byte[] a, byte[] b) => a.AsSpan().SequenceCompareTo(b),
        (int a, long b) => ((long)a).CompareTo(b),
        (long a, int b) => a.CompareTo(b),
        (IComparable a, _) => a.CompareTo(wanted),
        _ => throw new FormatException($"{value} and {wanted} do not compare."),
    };

    private static object Constant(string text) => text[0] switch
    {
        '\'' => text[1..^1].Replace("''", "'", StringComparison.Ordinal),
        'd' => DateTimeOffset.Parse(text["datetime'".Length..^1], CultureInfo.InvariantCulture),
        'g' => Guid.Parse(text["guid'".Length..^1]),
        'X' => Convert.FromHexString(text[2..^1]),
        't' or 'f' => bool.Parse(text),
        _ when text[^1] == 'L' => long.Parse(text[..^1], CultureInfo.InvariantCulture),
        _ when text.Contains('.', StringComparison.Ordinal) => double.Parse(text, CultureInfo.InvariantCulture),
        _ => int.Parse(text, CultureInfo.InvariantCulture),
    };

    private bool Take(string word)
    {
        if (next >= words.Length || words[next] != word) return false;
        next++;
        return true;
    }

    private string Next() => next < words.Length ? words[next++] : throw new FormatException("The filter ends too early.");

    [GeneratedRegex(@"[()]|(?:datetime|guid|X)?'(?:[^']|'')*'|[^\s()]+")]
    private static partial Regex Word();
}
