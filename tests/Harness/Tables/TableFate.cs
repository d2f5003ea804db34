namespace ContactFunctions.Harness.Tables;

/// <summary>What becomes of one request.</summary>
public enum TableFate
{
    Served,

    /// <summary>It never arrives; the caller cannot know.</summary>
    LostBefore,

    /// <summary>It is carried out; its answer never arrives.</summary>
    LostAfter,

    /// <summary>Somebody rewrites a row that it depends on just before: a conditional write that would have succeeded is refused with 412.</summary>
    Overtaken,
}
