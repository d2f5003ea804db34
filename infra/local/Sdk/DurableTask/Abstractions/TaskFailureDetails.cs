using System.Diagnostics.CodeAnalysis;

namespace Microsoft.DurableTask;

/// <param name="ErrorType">Full name of the exception's type, without its assembly.</param>
/// <param name="InnerFailure">Of the inner exception; null where there was none.</param>
public record TaskFailureDetails(
    string ErrorType, string ErrorMessage, string? StackTrace, TaskFailureDetails? InnerFailure, IDictionary<string, object?>? Properties)
{
    /// <summary>True when the error is a <typeparamref name="T"/> or derived from it; inner failures are not looked at.</summary>
    public bool IsCausedBy<T>() where T : Exception => IsCausedBy(typeof(T));

    /// <inheritdoc cref="IsCausedBy{T}"/>
    public bool IsCausedBy(Type targetBaseExceptionType)
    {
        ArgumentNullException.ThrowIfNull(targetBaseExceptionType);
        if (!typeof(Exception).IsAssignableFrom(targetBaseExceptionType))
            throw new ArgumentException($"{targetBaseExceptionType} is no exception type.", nameof(targetBaseExceptionType));
        return FindErrorType(targetBaseExceptionType) is { } errorType && targetBaseExceptionType.IsAssignableFrom(errorType);
    }

    public static TaskFailureDetails FromException(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return From(exception);
    }

    public override string ToString() => $"{ErrorType}: {ErrorMessage}";

    // A failed task inside a failed orchestration keeps the details that crossed the history, not the wrapper's empty inner exception.
    [return: NotNullIfNotNull(nameof(exception))]
    private static TaskFailureDetails? From(Exception? exception) => exception switch
    {
        null => null,
        TaskFailedException failed => Of(failed, failed.FailureDetails),
        _ => Of(exception, From(exception.InnerException)),
    };

    private static TaskFailureDetails Of(Exception exception, TaskFailureDetails? inner) =>
        new(exception.GetType().ToString(), exception.Message, exception.StackTrace, inner, null);

    private Type? FindErrorType(Type target) =>
        string.IsNullOrEmpty(ErrorType)
            ? null
            : Type.GetType(ErrorType) ?? target.Assembly.GetType(ErrorType) ?? FindInAnyAssembly(ErrorType);

    private static Type? FindInAnyAssembly(string name) =>
        AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetType(name)).FirstOrDefault(type => type is not null);
}
