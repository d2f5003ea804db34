using System.Linq.Expressions;

namespace Azure.Data.Tables.Filters;

/// <summary>Turns a predicate on a row into the service's filter language.</summary>
internal static class FilterExpression
{
    /// <exception cref="NotSupportedException">The service cannot decide this; say it differently or filter after reading.</exception>
    public static string Text<T>(Expression<Func<T, bool>> filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Condition(filter.Body);
    }

    private static string Condition(Expression expression) => expression switch
    {
        BinaryExpression { NodeType: ExpressionType.AndAlso or ExpressionType.And } both => $"({Condition(both.Left)}) and ({Condition(both.Right)})",
        BinaryExpression { NodeType: ExpressionType.OrElse or ExpressionType.Or } either => $"({Condition(either.Left)}) or ({Condition(either.Right)})",
        BinaryExpression comparison => Comparison(comparison),
        UnaryExpression { NodeType: ExpressionType.Not } not => $"not ({Condition(not.Operand)})",
        MethodCallExpression { Method.Name: "Equals" } call => Equality(call),
        _ when FilterColumn.Of(expression) is { } column => Compare(column, "eq", true),
        _ => throw Unsupported(expression),
    };

    private static string Comparison(BinaryExpression comparison)
    {
        var sign = Operator(comparison);
        var (left, right) = OrderedCall(comparison.Left) is { } ordered && Captured.Is(comparison.Right) && Captured.Value(comparison.Right) is 0
            ? ordered
            : (comparison.Left, comparison.Right);
        return Compare(left, right, sign);
    }

    private static string Equality(MethodCallExpression call) => (call.Object, call.Arguments) switch
    {
        ({ } left, [var right]) => Compare(left, right, "eq"),
        (null, [var left, var right]) => Compare(left, right, "eq"),
        _ => throw Unsupported(call),
    };

    // x.CompareTo(y), string.Compare(x, y) and string.CompareOrdinal(x, y) against zero; the service compares ordinally.
    private static (Expression Left, Expression Right)? OrderedCall(Expression side) => side switch
    {
        MethodCallExpression { Method.Name: "CompareTo", Object: { } left, Arguments: [var right] } => (left, right),
        MethodCallExpression { Method.Name: "Compare" or "CompareOrdinal", Object: null, Arguments: [var left, var right] } => (left, right),
        _ => null,
    };

    private static string Compare(Expression left, Expression right, string sign)
    {
        if (Captured.Is(right) && FilterColumn.Of(left) is { } column) return Compare(column, sign, Captured.Value(right));
        if (Captured.Is(left) && FilterColumn.Of(right) is { } other) return Compare(other, Mirrored(sign), Captured.Value(left));
        throw Unsupported(left);
    }

    private static string Compare(FilterColumn column, string sign, object? value) => $"{column.Name} {sign} {Literal.Of(column.Adapt(value))}";

    private static string Operator(BinaryExpression comparison) => comparison.NodeType switch
    {
        ExpressionType.Equal => "eq",
        ExpressionType.NotEqual => "ne",
        ExpressionType.LessThan => "lt",
        ExpressionType.LessThanOrEqual => "le",
        ExpressionType.GreaterThan => "gt",
        ExpressionType.GreaterThanOrEqual => "ge",
        _ => throw Unsupported(comparison),
    };

    private static string Mirrored(string sign) => sign switch
    {
        "lt" => "gt",
        "le" => "ge",
        "gt" => "lt",
        "ge" => "le",
        _ => sign,
    };

    private static NotSupportedException Unsupported(Expression expression) => new($"The table service cannot decide '{expression}'.");
}
