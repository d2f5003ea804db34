using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.Serialization;

namespace Azure.Data.Tables.Filters;

/// <summary>The side of a comparison that names a property of the row.</summary>
internal sealed record FilterColumn(string Name, Type Type)
{
    /// <summary>Null when the expression is not a property of the row.</summary>
    public static FilterColumn? Of(Expression expression) => expression switch
    {
        UnaryExpression { NodeType: ExpressionType.Convert } convert => Of(convert.Operand),
        MemberExpression { Member.Name: nameof(Nullable<int>.Value), Expression: { } inner } when IsNullable(inner.Type) => Of(inner),
        MemberExpression { Expression: ParameterExpression } member => new(NameOf(member.Member), member.Type),
        MethodCallExpression { Object: ParameterExpression { Type: var row } } call when row == typeof(TableEntity) => OfGetter(call),
        _ => null,
    };

    /// <summary>The constant as the column holds it: the compiler compares enums as numbers, the service holds their names.</summary>
    public object? Adapt(object? value)
    {
        var type = Nullable.GetUnderlyingType(Type) ?? Type;
        return type.IsEnum && value is not (null or string) ? Enum.ToObject(type, value) : value;
    }

    private static FilterColumn? OfGetter(MethodCallExpression call) =>
        call.Arguments is [var key] && (call.Method.Name == "get_Item" || call.Method.Name.StartsWith("Get", StringComparison.Ordinal))
            ? new((string)Captured.Value(key)!, call.Type)
            : null;

    private static bool IsNullable(Type type) => Nullable.GetUnderlyingType(type) is not null;

    private static string NameOf(MemberInfo member) => member.GetCustomAttribute<DataMemberAttribute>()?.Name ?? member.Name;
}
