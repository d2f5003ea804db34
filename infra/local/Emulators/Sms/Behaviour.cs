namespace ContactFunctions.Emulators.Sms;

/// <summary>How badly the gateway behaves at the moment. May be changed while it runs.</summary>
internal sealed class Behaviour
{
    private readonly Lock gate = new();
    private double drop;
    private double refuse;
    private double acceptThenTimeout;

    public SmsDelivery Delivery { get; set; } = new();

    /// <summary>Whether this text vanishes on its way: accepted, never on the phone, never reported.</summary>
    public bool Drops() => Takes(ref drop);

    /// <summary>Whether this send is answered with "too many requests".</summary>
    public bool Refuses() => Takes(ref refuse);

    /// <summary>Whether this send is taken and the connection broken instead of an answer.</summary>
    public bool TimesOut() => Takes(ref acceptThenTimeout);

    public BehaviourView View()
    {
        lock (gate)
            return new((int)Delivery.Delay.TotalMilliseconds, Delivery.Copies, Delivery.Shuffle, drop, refuse, acceptThenTimeout);
    }

    /// <summary>What is null stays as it is.</summary>
    /// <returns>The field that is out of range; null when all are in order, and only then anything changes.</returns>
    public string? Change(BehaviourChange change)
    {
        if (change.Wrong() is { } field)
            return field;
        lock (gate)
        {
            Delivery = new SmsDelivery
            {
                Delay = change.DelayMs is { } delay ? TimeSpan.FromMilliseconds(delay) : Delivery.Delay,
                Copies = change.Copies ?? Delivery.Copies,
                Shuffle = change.Shuffle ?? Delivery.Shuffle,
            };
            (drop, refuse, acceptThenTimeout) = (change.Drop ?? drop, change.Refuse ?? refuse, change.AcceptThenTimeout ?? acceptThenTimeout);
        }

        return null;
    }

    /// <summary>Below 1 a share of all, from 1 on the next so many.</summary>
    private bool Takes(ref double setting)
    {
        lock (gate)
        {
            if (setting < 1)
                return setting > 0 && Random.Shared.NextDouble() < setting;
            setting--;
            return true;
        }
    }
}

/// <param name="Drop">Below 1 the share of texts that vanish, from 1 on the next so many; here and below.</param>
/// <param name="Refuse">Answered with "too many requests".</param>
/// <param name="AcceptThenTimeout">Taken, but the connection breaks instead of an answer.</param>
internal sealed record BehaviourView(int DelayMs, int Copies, bool Shuffle, double Drop, double Refuse, double AcceptThenTimeout);

/// <summary>The same with everything left out that stays.</summary>
internal sealed record BehaviourChange(int? DelayMs, int? Copies, bool? Shuffle, double? Drop, double? Refuse, double? AcceptThenTimeout)
{
    /// <summary>The first field that is out of range; null when none is.</summary>
    public string? Wrong() =>
        DelayMs is < 0 or > SmsLimits.DelayMsMax ? "delayMs"
        : Copies is < 1 or > SmsLimits.CopiesMax ? "copies"
        : IsWrong(Drop) ? "drop"
        : IsWrong(Refuse) ? "refuse"
        : IsWrong(AcceptThenTimeout) ? "acceptThenTimeout"
        : null;

    /// <summary>A share, or a whole number.</summary>
    private static bool IsWrong(double? setting) => setting is { } value && !(value is >= 0 and <= SmsLimits.NextMax && (value < 1 || double.IsInteger(value)));
}
