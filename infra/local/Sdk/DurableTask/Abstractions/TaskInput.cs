namespace Microsoft.DurableTask;

internal static class TaskInput
{
    /// <summary>A missing input is the type's default; one of another type is the caller's mistake.</summary>
    internal static T Of<T>(object? input) => input switch
    {
        null => default!,
        T typed => typed,
        _ => throw new ArgumentException($"The input is a {input.GetType()}, but a {typeof(T)} is expected.", nameof(input)),
    };
}
