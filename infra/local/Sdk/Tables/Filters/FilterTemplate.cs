using System.Globalization;

namespace Azure.Data.Tables.Filters;

/// <summary>A filter written as an interpolated string: the holes become literals, so no value can change its meaning.</summary>
internal static class FilterTemplate
{
    public static string Text(FormattableString filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var literals = Array.ConvertAll(filter.GetArguments(), object? (value) => Literal.Of(value));
        return string.Format(CultureInfo.InvariantCulture, filter.Format, literals);
    }
}
