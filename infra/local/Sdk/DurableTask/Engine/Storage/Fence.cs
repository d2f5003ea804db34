namespace ContactFunctions.DurableEngine.Storage;

/// <summary>
/// Who may write a bucket. The row is part of every transaction of its bucket and named by its version there, so an owner that has
/// been replaced cannot store anything any more.
/// </summary>
/// <param name="Owner">Host id; empty: none.</param>
/// <param name="Door">Where the owner takes letters.</param>
/// <param name="CommitId">Of the last transaction, by which a writer recognises its own after a lost answer.</param>
/// <param name="Version">The stored row's; empty before it is stored.</param>
internal sealed record Fence(int Bucket, string Owner, Door Door, string CommitId, string Version)
{
    public static Fence Unowned(int bucket) => new(bucket, "", Door.None, "", "");

    public Fence OwnedBy(string owner, Door door) => this with { Owner = owner, Door = door };
}
