using ContactFunctions.Functions.Realtime;
using ContactFunctions.Ports;

namespace ContactFunctions.Platform.Tests.Realtime;

public sealed class ConnectionClaimsTests
{
    [Theory]
    [InlineData("o:hana", "device: laptop-1", "hana", "laptop-1")]
    [InlineData("o:hana", "sub: hana, device: a:b.c_d-e, role: x", "hana", "a:b.c_d-e")]
    [InlineData("o:hana", "device:tight", "hana", "tight")]
    public void Read_OperatorWithADevice_TellsBoth(string user, string claims, string person, string device) =>
        Assert.Equal((person, device), ConnectionClaims.Read(user, claims));

    [Theory]
    [InlineData("c:conversation", "device: laptop-1")]
    [InlineData("o:", "device: laptop-1")]
    [InlineData("o:hana", "devices: laptop-1")]
    [InlineData("o:hana", "device:")]
    [InlineData("o:hana", "")]
    [InlineData("o:hana", null)]
    [InlineData(null, "device: laptop-1")]
    public void Read_AnybodyElse_TellsNothing(string? user, string? claims) => Assert.Null(ConnectionClaims.Read(user, claims));

    [Fact]
    public void Of_NoDevice_SaysNothing()
    {
        Assert.Empty(ConnectionClaims.Of(new StaffInvitation("hana", [])));
        Assert.Equal("laptop-1", Assert.Single(ConnectionClaims.Of(new StaffInvitation("hana", [], "laptop-1"))).Value);
    }
}
