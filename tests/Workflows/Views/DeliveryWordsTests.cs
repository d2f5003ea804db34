using ContactFunctions.Domain.Texting.Sends;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Workflows.Tests.Views;

public sealed class DeliveryWordsTests
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 3, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Changed_AScheduledText_TellsWhenItIsTried()
    {
        var waits = new Send { Entry = 3, State = DeliveryState.Scheduled, NotBefore = Morning };
        Assert.Equal(("scheduled", Morning), Told(waits));
        Assert.Equal(("sent", null), Told(waits with { State = DeliveryState.Sent }));
    }

    private static (string, DateTimeOffset?) Told(Send send)
    {
        var told = DeliveryWords.Changed("c1", "c1-3", 2, send);
        return (told.Delivery, told.DeliveryAt);
    }
}
