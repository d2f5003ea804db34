namespace ContactFunctions.Emulators;

/// <summary>A call that came in.</summary>
/// <param name="Id">1, 2, 3 … in order of arrival.</param>
/// <param name="Event">As its header says.</param>
/// <param name="Key">The sender's; repeats carry the same.</param>
/// <param name="Repeat">0 for the first call with this key, then 1, 2 …</param>
/// <param name="Signature"><c>valid</c>, <c>old</c>, <c>wrong</c> or <c>missing</c>.</param>
/// <param name="Answered">Status; 0: the connection was broken.</param>
public sealed record ReceivedHook(
    int Id, DateTimeOffset At, string Path, string Event, string Key, int Repeat, string Signature, int Answered, string Body);
