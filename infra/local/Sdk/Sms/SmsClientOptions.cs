using Azure.Core;

namespace Azure.Communication.Sms;

public class SmsClientOptions(SmsClientOptions.ServiceVersion version = SmsClientOptions.ServiceVersion.V2021_03_07)
    : ClientOptions(null)
{
    public enum ServiceVersion
    {
        V2021_03_07 = 1,
    }

    internal string ApiVersion { get; } = version switch
    {
        ServiceVersion.V2021_03_07 => "2021-03-07",
    };

    internal TimeProvider Clock { get; init; } = TimeProvider.System;
}
