using ContactFunctions.AppHost;
using ContactFunctions.AppHost.CommandLine;

using var stop = new StopSignal();
try
{
    var options = CommandLineParser.Parse(args);
    if (options.Help)
    {
        Console.WriteLine(CommandLineParser.Usage);
        return 0;
    }
    await using var app = await LocalApp.StartAsync(options, TimeProvider.System, Console.WriteLine, stop.Token);
    await stop.WaitAsync();
    return 0;
}
catch (SetupException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
{
    return 0;
}
