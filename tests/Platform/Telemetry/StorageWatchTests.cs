using Azure;
using Azure.Data.Tables;
using ContactFunctions.Functions.Storage;
using ContactFunctions.Harness;
using ContactFunctions.Ports.Telemetry;

namespace ContactFunctions.Platform.Tests.Telemetry;

public sealed class StorageWatchTests(Azurite azurite)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Request_OfATable_IsCountedAndTimedWithoutItsKeys()
    {
        var name = $"Watched{Guid.NewGuid():N}";
        var table = new TableClient(azurite.ConnectionString, name, StorageTables.Options(name));
        await table.CreateIfNotExistsAsync(Ct);
        using var heard = new Heard();
        using (Traces.Continue("door", System.Diagnostics.ActivityKind.Server, null))
        {
            await table.AddEntityAsync(new TableEntity("+15550123456", "Aiko"), Ct);
            await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("+15550123456", "Aiko"), Ct));
            await table.GetEntityIfExistsAsync<TableEntity>("+15550123456", "Hana", cancellationToken: Ct);
        }

        var counts = heard.Counts.Where(count => count.Of.StartsWith(name, StringComparison.Ordinal)).Select(count => count.Of[(name.Length + 1)..]);
        var spans = heard.Spans.Where(span => span.DisplayName == name).ToList();
        Assert.Equal(["ok", "conflict", "none"], counts);
        Assert.Equal(["POST", "POST", "GET"], spans.Select(span => span.GetTagItem(Tags.Operation)));
        Assert.DoesNotContain(spans.SelectMany(span => span.TagObjects), tag => $"{tag.Value}" is var text && (text.Contains("15550123456", StringComparison.Ordinal) || text.Contains("Aiko", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Request_OfASweep_IsCountedAndNoSpan()
    {
        var name = $"Swept{Guid.NewGuid():N}";
        var table = new TableClient(azurite.ConnectionString, name, StorageTables.Options(name));
        using var heard = new Heard();

        await table.CreateIfNotExistsAsync(Ct);

        Assert.Single(heard.Counts, count => count.Of == $"{name} ok");
        Assert.DoesNotContain(heard.Spans, span => span.DisplayName == name);
    }
}
