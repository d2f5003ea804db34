namespace ContactFunctions.Domain.Evidence;

/// <summary>What a verifier finds.</summary>
public enum Finding
{
    /// <summary>Everything is as it was written and sealed.</summary>
    Intact,

    /// <summary>An entry is not what it was, or was emptied without a record of it.</summary>
    Changed,

    /// <summary>An entry that was there is not there.</summary>
    Missing,

    /// <summary>An entry stands at the place of another.</summary>
    Moved,

    /// <summary>An entry stands there that never was.</summary>
    Added,

    /// <summary>A seal or its key does not hold.</summary>
    BadSeal,

    /// <summary>Something around the entries is not as it was exported.</summary>
    Damaged,
}
