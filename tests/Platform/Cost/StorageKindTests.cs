using ContactFunctions.Benchmarks;

namespace ContactFunctions.Platform.Tests.Cost;

public sealed class StorageKindTests
{
    [Theory]
    [InlineData("GET", "/account/Routing(PartitionKey='a',RowKey='b')", "read")]
    [InlineData("GET", "/account/Routing()?$filter=x", "scan")]
    [InlineData("POST", "/account/$batch", "batch")]
    [InlineData("POST", "/account/Routing", "write")]
    [InlineData("PUT", "/account/Routing(PartitionKey='a',RowKey='b')", "write")]
    [InlineData("DELETE", "/account/texts-outbound/messages/1?popreceipt=x", "delete")]
    [InlineData("GET", "/account/texts-outbound/messages?numofmessages=16", "read")]
    public void Of_Request_IsWhatItIsBilledAs(string method, string target, string kind) => Assert.Equal(kind, StorageKind.Of(method, target));
}
