using System.Linq.Expressions;
using System.Reflection;

namespace Azure.Data.Tables.Filters;

/// <summary>The parts of a filter that do not depend on the row: constants, captured variables and what is computed from them.</summary>
internal static class Captured
{
    public static bool Is(Expression expression) => !ParameterSearch.Finds(expression);

    public static object? Value(Expression expression) => expression switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression { Member: FieldInfo field } member => field.GetValue(Owner(member)),
        MemberExpression { Member: PropertyInfo property } member => property.GetValue(Owner(member)),
        _ => Expression.Lambda<Func<object?>>(Expression.Convert(expression, typeof(object))).Compile(preferInterpretation: true)(),
    };

    private static object? Owner(MemberExpression member) => member.Expression is { } owner ? Value(owner) : null;

    private sealed class ParameterSearch : ExpressionVisitor
    {
        private bool found;

        public static bool Finds(Expression expression)
        {
            var search = new ParameterSearch();
            search.Visit(expression);
            return search.found;
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            found = true;
            return node;
        }
    }
}
