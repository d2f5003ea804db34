using ContactFunctions.LocalWorker.Invocations;
using ContactFunctions.LocalWorker.Queues.Storage;
using ContactFunctions.LocalWorker.Settings;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.LocalWorker.Queues;

/// <summary>
/// One message: run its function, then delete it; let it reappear after a failure; move it to the poison queue when it failed too
/// often or cannot be decoded. A message is copied before it is deleted, so a crash in between repeats but never loses it.
/// </summary>
internal sealed class MessageProcessor(
    QueueFunction function,
    IServiceProvider services,
    InvocationPipeline pipeline,
    InvocationTokens tokens,
    QueueOutputs outputs,
    TimeProvider clock,
    ILogger logger)
{
    /// <summary>How long a message is hidden while its function runs; renewed at half of it.</summary>
    public static readonly TimeSpan Hidden = TimeSpan.FromMinutes(10);

    /// <summary>Never throws: storage that fails is logged, and the message reappears by itself.</summary>
    public async Task ProcessAsync(StoredMessage message)
    {
        try
        {
            if (function.Settings.MessageEncoding.Decode(message.Text) is not { } text)
            {
                Log.MessageNotDecoded(logger, function.Queue.Name, message.Id);
                await PoisonAsync(message, message.PopReceipt);
            }
            else if (message.DequeueCount > function.Settings.MaxDequeueCount)
                await PoisonAsync(message, message.PopReceipt);
            else
                await RunAsync(message, text);
        }
        // The edge: a listener outlives whatever happens to one message.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Log.MessageNotSettled(logger, function.Queue.Name, message.Id, e);
        }
    }

    /// <summary>Gives a message back that nobody began to process.</summary>
    public Task ReturnAsync(StoredMessage message) =>
        function.Queue.HideAsync(message.Id, message.PopReceipt, TimeSpan.Zero, CancellationToken.None);

    private async Task RunAsync(StoredMessage message, string text)
    {
        await using var renewal = new VisibilityRenewal(function.Queue, message, Hidden, clock, logger);
        var succeeded = await InvokeAsync(message, text);
        var popReceipt = await renewal.StopAsync();
        if (succeeded)
            await function.Queue.DeleteAsync(message.Id, popReceipt, CancellationToken.None);
        else if (message.DequeueCount >= function.Settings.MaxDequeueCount)
            await PoisonAsync(message, popReceipt);
        else
            await function.Queue.HideAsync(message.Id, popReceipt, function.Settings.VisibilityTimeout, CancellationToken.None);
    }

    private async Task<bool> InvokeAsync(StoredMessage message, string text)
    {
        await using var invocation = new InvocationContext(function.Function, services, tokens.Token)
        {
            Payload = text,
            Values = MessageValues.Of(message, text),
        };
        try
        {
            await pipeline.RunAsync(invocation);
            await outputs.SendAsync(invocation);
            return true;
        }
        // The edge: any failure of a function makes its message reappear.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Log.FunctionFailed(logger, function.Function.Name, invocation.InvocationId, e);
            return false;
        }
    }

    private async Task PoisonAsync(StoredMessage message, string popReceipt)
    {
        await function.Poison.SendAsync(message.Text, CancellationToken.None);
        await function.Queue.DeleteAsync(message.Id, popReceipt, CancellationToken.None);
        Log.MessagePoisoned(logger, function.Queue.Name, message.Id, message.DequeueCount);
    }
}
