using Microsoft.DurableTask;

namespace ContactFunctions.DurableEngine.Histories;

/// <param name="Final">True: another attempt cannot help, so retry policies do not apply.</param>
internal sealed record Failure(string ErrorType, string Message, string? StackTrace = null, Failure? Inner = null, bool Final = false)
{
    internal const int StackTraceCharsMax = 4_000;
    internal const int MessageCharsMax = 4_000;
    private const int DepthMax = 8;

    public static Failure From(Exception exception) => From(TaskFailureDetails.FromException(exception), DepthMax);

    public TaskFailureDetails ToDetails() => new(ErrorType, Message, StackTrace, Inner?.ToDetails(), null);

    private static Failure From(TaskFailureDetails details, int depth) => new(
        details.ErrorType,
        Cut(details.ErrorMessage, MessageCharsMax)!,
        Cut(details.StackTrace, StackTraceCharsMax),
        details.InnerFailure is { } inner && depth > 1 ? From(inner, depth - 1) : null);

    private static string? Cut(string? text, int charsMax) => text?.Length > charsMax ? text[..charsMax] : text;
}
