using System.Globalization;

namespace Azure.Data.Tables.Filters;

/// <summary>Values as the service's filter language writes them.</summary>
internal static class Literal
{
    /// <exception cref="ArgumentException">Tables do not hold such a value.</exception>
    public static string Of(object? value) => value switch
    {
        string text => Quoted(text),
        char letter => Quoted(letter.ToString()),
        bool truth => truth ? "true" : "false",
        Enum name => Quoted(name.ToString()),
        int or short or byte or sbyte or ushort => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        double number => Number(number),
        float number => Number(number),
        Guid id => $"guid'{id:D}'",
        DateTimeOffset instant => $"datetime'{Entities.EdmTypes.InstantText(instant)}'",
        DateTime instant => $"datetime'{Entities.EdmTypes.InstantText(Entities.EdmTypes.Utc(instant))}'",
        byte[] bytes => $"X'{Convert.ToHexStringLower(bytes)}'",
        BinaryData bytes => $"X'{Convert.ToHexStringLower(bytes.ToMemory().Span)}'",
        null => throw new ArgumentException("A filter cannot compare with null: the service stores no nulls."),
        _ => throw new ArgumentException($"A filter cannot hold a value of type {value.GetType()}."),
    };

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    // Without a point the service would take it for an Int32, which never equals a stored double.
    private static string Number(double number) =>
        double.IsInteger(number) && Math.Abs(number) < 1e15
            ? number.ToString("F1", CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);
}
