namespace Azure.Communication.Sms;

public class SmsSendOptions(bool enableDeliveryReport)
{
    public bool EnableDeliveryReport { get; } = enableDeliveryReport;

    /// <summary>Comes back with the delivery reports. Null: none.</summary>
    public string? Tag { get; set; }
}
