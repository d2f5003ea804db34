namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <summary>A clock on which no two looks show the same moment, as on machines: a change is known again by its moment among other things.</summary>
internal sealed class TickingTime(TimeProvider time) : TimeProvider
{
    private long looks;

    public override DateTimeOffset GetUtcNow() => time.GetUtcNow().AddTicks(++looks);
}
