using ContactFunctions.Domain.Customers;

namespace ContactFunctions.Domain.Tests.Customers;

public sealed class CustomerProfileTests
{
    private static readonly DateTimeOffset Since = new(2026, 11, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly CustomerCard Anna = new() { Id = "shop:anna", Name = "Anna", Email = "anna@example.com", Verified = true };
    private static readonly CustomerCard Phone = new() { Id = "sms-1", Phone = "+15550123456", Verified = true };
    private static readonly CustomerCard Visitor = new() { Id = "v-1", Name = "Annie", Phone = "+15550999999", CustomerCode = "K1" };

    [Fact]
    public void Of_Merged_FillsGapsFromVerifiedRecordsAlone()
    {
        var profile = CustomerProfile.Of([Anna, Phone, Visitor], [], _ => Since);
        Assert.Equal(Anna with { Phone = "+15550123456" }, profile.Card);
        Assert.Equal(["sms-1", "v-1"], profile.Merged);
        Assert.Equal(
            [
                new("email", "anna@example.com", true, Since), new("sms", "+15550123456", true, Since), new("sms", "+15550999999", false, null),
            ],
            profile.Addresses);
    }

    [Fact]
    public void Of_SameAddressTwice_ShowsItOnceAndVerified()
    {
        var profile = CustomerProfile.Of([Visitor with { Phone = "+15550123456" }, Phone], [], _ => Since);
        Assert.Equal([new CustomerAddress("sms", "+15550123456", true, Since)], profile.Addresses);
    }

    [Theory]
    [InlineData("+1 (555) 012-3456", "+15550123456")]
    [InlineData("+81 90.1234.5678", "+819012345678")]
    [InlineData("15550123456", null)]
    [InlineData("+0555012345", null)]
    [InlineData("+123456", null)]
    [InlineData("+1234567890123456", null)]
    [InlineData("+1555o123456", null)]
    [InlineData(null, null)]
    public void Number_OfAnything_IsE164OrNone(string? text, string? number) => Assert.Equal(number, KnownBy.Number(text));

    [Theory]
    [InlineData(" Anna@Example.COM ", "anna@example.com")]
    [InlineData("a@b.c", "a@b.c")]
    [InlineData("anna", null)]
    [InlineData("anna@host", null)]
    [InlineData("a@b@c.de", null)]
    [InlineData("@example.com", null)]
    [InlineData("a b@example.com", null)]
    [InlineData("a@example.com,b@example.com", null)]
    [InlineData("a@example.com\r\nBcc: all@example.com", null)]
    [InlineData("<a@example.com>", null)]
    [InlineData(null, null)]
    public void Mail_OfAnything_IsAnAddressOrNone(string? text, string? address) => Assert.Equal(address, KnownBy.Mail(text));

    [Fact]
    public void Of_UnverifiedCard_IsFoundByNothing()
    {
        Assert.Empty(KnownBy.Of(Visitor));
        Assert.Equal([new KnownBy("email", "anna@example.com")], KnownBy.Of(Anna));
    }
}
