namespace ContactFunctions.Domain.Calendars;

/// <summary>The <c>HH:mm</c> of calendars.</summary>
internal static class LocalTimeText
{
    public const int MinutesPerDay = 24 * 60;

    /// <summary>Minutes since local midnight, 0 to 1,440; null for anything but <c>00:00</c> to <c>24:00</c>.</summary>
    public static int? Minutes(string? text)
    {
        if (text is not [var h1, var h2, ':', var m1, var m2] || !char.IsAsciiDigit(h1) || !char.IsAsciiDigit(h2) || !char.IsAsciiDigit(m1) || !char.IsAsciiDigit(m2))
            return null;
        var (hours, minutes) = (((h1 - '0') * 10) + h2 - '0', ((m1 - '0') * 10) + m2 - '0');
        return minutes < 60 && (hours < 24 || (hours == 24 && minutes == 0)) ? (hours * 60) + minutes : null;
    }
}
