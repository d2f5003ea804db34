using System.Reflection;

namespace ContactFunctions.LocalWorker.Functions;

internal static class ResultReaders
{
    public static ResultReader For(Type returnType)
    {
        if (returnType == typeof(Task))
            return static returned => AwaitAsync((Task)returned!);
        if (returnType == typeof(ValueTask))
            return static returned => AwaitAsync(((ValueTask)returned!).AsTask());
        if (Generic(returnType) is { } definition)
            return Typed(definition == typeof(Task<>) ? nameof(OfTask) : nameof(OfValueTask), ValueType(returnType));
        return static returned => ValueTask.FromResult(returned);
    }

    /// <summary>The type of the value; void and bare tasks have none and give <see cref="void"/>.</summary>
    public static Type ValueType(Type returnType) => Generic(returnType) is not null
        ? returnType.GetGenericArguments()[0]
        : returnType == typeof(Task) || returnType == typeof(ValueTask) ? typeof(void) : returnType;

    private static Type? Generic(Type returnType) =>
        returnType.IsGenericType && returnType.GetGenericTypeDefinition() is var definition
            && (definition == typeof(Task<>) || definition == typeof(ValueTask<>))
            ? definition
            : null;

    private static ResultReader Typed(string method, Type value) => typeof(ResultReaders)
        .GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(value).CreateDelegate<ResultReader>();

    private static async ValueTask<object?> OfTask<T>(object? returned) => await (Task<T>)returned!;

    private static async ValueTask<object?> OfValueTask<T>(object? returned) => await (ValueTask<T>)returned!;

    private static async ValueTask<object?> AwaitAsync(Task returned)
    {
        await returned;
        return null;
    }
}
