namespace ContactFunctions.DurableEngine.Instances;

/// <summary>What became of a letter, once its consequences are stored.</summary>
internal enum Answer
{
    Done,

    /// <summary>A start of an id that is taken.</summary>
    AlreadyExists,

    NoSuchInstance,

    /// <summary>A purge of an instance that has not finished.</summary>
    StillRunning,

    /// <summary>The instance has finished, so the message came too late.</summary>
    Finished,
}
