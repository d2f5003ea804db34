using System.Collections;
using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Domain.Tests.Evidence;

/// <summary>Another value of the same kind for one property.</summary>
internal static class Flip
{
    /// <param name="record">A copy that may be changed.</param>
    public static T Of<T>(T record, string property)
        where T : class
    {
        var field = typeof(T).GetProperty(property)!;
        field.SetValue(record, Other(field.GetValue(record), field.PropertyType));
        return record;
    }

    private static object? Other(object? value, Type type) => value switch
    {
        // A digit of a hash, key or signature, so that it looks as it did.
        string text when text.Length > 40 => (text[0] == '0' ? "1" : "0") + text[1..],
        string text => text + "x",
        long number => number + 1,
        int number => number + 1,
        DateTimeOffset time => time.AddTicks(1),
        Enum one => Enum.ToObject(one.GetType(), (Convert.ToInt32(one) + 1) % Enum.GetValues(one.GetType()).Length),
        null when type == typeof(string) => "x",
        null => 1L,
        IReadOnlyList<Attachment> files => files.Count == 0 ? [Exhibit.File("a9")] : new List<Attachment>(files.Skip(1)),
        IReadOnlyList<string> texts => texts.Count == 0 ? ["x"] : new List<string>(texts.Skip(1)),
        IEnumerable => throw new NotSupportedException($"No other value for {type.Name}."),
        _ => throw new NotSupportedException($"No other value for {type.Name}."),
    };
}
