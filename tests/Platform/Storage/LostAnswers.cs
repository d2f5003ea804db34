using Azure.Core;
using Azure.Core.Pipeline;

namespace ContactFunctions.Platform.Tests.Storage;

/// <summary>Lets the service carry out a write and then loses its answer, as a broken connection does; counts what passes.</summary>
internal sealed class LostAnswers : HttpPipelinePolicy
{
    private int requests;
    private int toLose;

    /// <summary>Requests since the start.</summary>
    public int Requests => Volatile.Read(ref requests);

    /// <summary>Runs before each request; a test's gate.</summary>
    public Func<HttpMessage, ValueTask> Before { get; set; } = _ => ValueTask.CompletedTask;

    /// <summary>Runs after a write was carried out, before its answer is lost.</summary>
    public Func<Task> AfterCommit { get; set; } = () => Task.CompletedTask;

    /// <summary>The next <paramref name="count"/> successful writes lose their answers.</summary>
    public void LoseNext(int count = 1) => Volatile.Write(ref toLose, count);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Interlocked.Increment(ref requests);
        await Before(message);
        await ProcessNextAsync(message, pipeline);
        if (message.Request.Method == RequestMethod.Get || message.Response.IsError || Refused(message)) return;
        if (Interlocked.Decrement(ref toLose) < 0) return;
        await AfterCommit();
        throw new IOException("The answer was lost.");
    }

    // A refused transaction answers 202 as well; its one part tells.
    private static bool Refused(HttpMessage message) =>
        message.Response.Status == 202 && message.Response.Content.ToString().Contains("odata.error", StringComparison.Ordinal);
}
