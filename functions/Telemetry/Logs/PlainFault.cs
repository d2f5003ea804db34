using System.Net.Sockets;
using Azure;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Functions.Telemetry.Logs;

/// <summary>
/// What a log may hold of an exception: its type, where it came from, and what is known of it that is an id or a number. Messages of others
/// quote addresses with their keys, rows and answers; what is written about settings at start is our own.
/// </summary>
public sealed class PlainFault : Exception
{
    private const int CodeCharactersMax = 64;
    private const int InnerMax = 4;

    private readonly string? stack;

    private PlainFault(Exception fault, int depth)
        : base(Describe(fault), fault.InnerException is { } inner && depth < InnerMax ? Of(inner, depth + 1) : null) =>
        stack = fault.StackTrace;

    public override string? StackTrace => stack;

    public static PlainFault Of(Exception fault) => Of(fault, 0);

    public override string ToString() => InnerException is null
        ? $"{Message}{Environment.NewLine}{StackTrace}"
        : $"{Message} ---> {InnerException}{Environment.NewLine}{StackTrace}";

    private static PlainFault Of(Exception fault, int depth) => fault as PlainFault ?? new PlainFault(fault, depth);

    private static string Describe(Exception fault)
    {
        var name = fault.GetType().FullName ?? "";
        return Known(fault) is { Length: > 0 } known ? $"{name}: {known}" : name;
    }

    private static string? Known(Exception fault) => fault switch
    {
        RequestFailedException refused => $"{refused.Status} {Code(refused.ErrorCode)}".TrimEnd(),
        HttpRequestException call => $"{call.HttpRequestError} {(int?)call.StatusCode}".TrimEnd(),
        SocketException socket => $"{socket.SocketErrorCode}",
        OptionsValidationException settings => settings.Message,
        Queues.MalformedContactException malformed => malformed.Message,
        _ => null,
    };

    private static string? Code(string? code) => code?.Length <= CodeCharactersMax && code.All(char.IsAsciiLetterOrDigit) ? code : null;
}
