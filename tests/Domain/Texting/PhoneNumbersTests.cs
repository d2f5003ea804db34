using ContactFunctions.Domain.Texting.Numbers;

namespace ContactFunctions.Domain.Tests.Texting;

public sealed class PhoneNumbersTests
{
    [Theory]
    [InlineData("+15550100", "1", "+15550100")]
    [InlineData("+1 (212) 555-0100", "81", "+12125550100")]
    [InlineData("(212) 555-0100", "1", "+12125550100")]
    [InlineData("1 212 555 0100", "1", "+12125550100")]
    [InlineData("011 81 90 1234 5678", "1", "+819012345678")]
    [InlineData("090-1234-5678", "81", "+819012345678")]
    [InlineData("０９０－１２３４－５６７８", "81", "+819012345678")]
    [InlineData("＋８１　９０　１２３４　５６７８", "1", "+819012345678")]
    [InlineData("０３（１２３４）５６７８", "81", "+81312345678")]
    [InlineData("090ー1234ー5678", "81", "+819012345678")]
    [InlineData("010 1 212 555 0100", "81", "+12125550100")]
    [InlineData("00 44 20 7946 0018", "49", "+442079460018")]
    [InlineData("+44 (0)20 7946 0018", "1", "+442079460018")]
    [InlineData("020 7946 0018", "44", "+442079460018")]
    [InlineData("0171/1234567", "49", "+491711234567")]
    [InlineData("06 1234 5678", "39", "+390612345678")]
    [InlineData("612 345 678", "34", "+34612345678")]
    [InlineData("8 (912) 345-67-89", "7", "+79123456789")]
    [InlineData("06 30 123 4567", "36", "+36301234567")]
    [InlineData("0011 1 212 555 0100", "61", "+12125550100")]
    [InlineData(" +33.6.12.34.56.78 ", "1", "+33612345678")]
    [InlineData("\u202a+33 6 12 34 56 78\u202c", "1", "+33612345678")]
    [InlineData("+81\u221290\u20111234\u20135678", "1", "+819012345678")]
    public void Normalise_AsPeopleWrite_IsE164(string written, string country, string number) =>
        Assert.Equal(number, PhoneNumbers.Normalise(written, country));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("+")]
    [InlineData("+0123456789")]
    [InlineData("+12345")]
    [InlineData("+1234567890123456")]
    [InlineData("12 34")]
    [InlineData("+81 90 1234 5678 ext 9")]
    [InlineData("+81+9012345678")]
    [InlineData("-")]
    [InlineData("()")]
    [InlineData("(0)")]
    [InlineData("+(0)")]
    [InlineData(" . ")]
    [InlineData("\ud83d")]
    public void Normalise_NoNumber_IsNothing(string? written) => Assert.Null(PhoneNumbers.Normalise(written, "81"));

    [Theory]
    [InlineData("72404", true)]
    [InlineData("22000", true)]
    [InlineData("+15550100", false)]
    [InlineData("15550100", false)]
    [InlineData("", false)]
    [InlineData("-", false)]
    [InlineData("()", false)]
    [InlineData("+", false)]
    [InlineData("\udc00", false)]
    [InlineData("acme", false)]
    public void IsShortCode_Address_IsToldByItsLength(string address, bool isShort) => Assert.Equal(isShort, PhoneNumbers.IsShortCode(address));
}
