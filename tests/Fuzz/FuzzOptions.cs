using System.Globalization;

namespace ContactFunctions.Fuzz;

/// <param name="Requests">Cases with raised limits. Default 100,000.</param>
/// <param name="Seed">Which cases. Default 1.</param>
/// <param name="First">Number of the first case. Default 0; with <c>--requests 1</c> one case alone.</param>
/// <param name="Limited">Cases with the limits as they are. Default 5,000.</param>
/// <param name="Minutes">Bound for the whole run. Default 15.</param>
internal sealed record FuzzOptions(int Requests, int Seed, int First, int Limited, int Minutes)
{
    public static FuzzOptions Read(string[] arguments) => new(
        Number(arguments, "--requests", 100_000), Number(arguments, "--seed", 1), Number(arguments, "--first", 0), Number(arguments, "--limited", 5_000),
        Number(arguments, "--minutes", 15));

    private static int Number(string[] arguments, string name, int otherwise) => Array.IndexOf(arguments, name) switch
    {
        < 0 => otherwise,
        var at when at + 1 < arguments.Length => int.Parse(arguments[at + 1], CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"{name} needs a number."),
    };
}
