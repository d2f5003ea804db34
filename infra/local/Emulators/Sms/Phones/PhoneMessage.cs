namespace ContactFunctions.Emulators.Sms;

/// <summary>A text as one phone sees it.</summary>
/// <param name="Id">The provider's message id.</param>
/// <param name="Direction"><c>out</c> was written on the phone, <c>in</c> came to it.</param>
/// <param name="With">The organisation's number.</param>
/// <param name="Status">
/// Out: <c>sending</c>, <c>delivered</c> once the organisation took it, <c>failed</c> when it was given up.
/// In: <c>delivered</c>, <c>unreported</c>, or <c>failed</c>, <c>blocked</c> or <c>lost</c>, which the phone never showed.
/// </param>
internal sealed record PhoneMessage(string Id, string Direction, string With, string Text, DateTimeOffset At, string Status);
