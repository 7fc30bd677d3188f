using Cordon.Engines.Matching;
using Cordon.Kernel.Parties;
using CsCheck;

namespace Cordon.Tests.Engines.Matching;

/// <summary>Forms that other nodes compute too: what is here changes only with the number of the way of writing.</summary>
public sealed class CanonicalTests
{
    [Theory]
    [InlineData("Tesmir Vorlan", PartyKind.Person, "tesmir vorlan", "0801110d0210 0c03100f000e", "08110d10 0c100f0e", "0801110d0210 0c03100f000e")]
    [InlineData("Тесмир Ворлан", PartyKind.Person, "tesmir vorlan", "0801110d0210 0c03100f000e", "08110d10 0c100f0e", "0801110d0210 0c03100f000e")]
    [InlineData("VORLAN, Tesmir Oskar", PartyKind.Person, "oskar tesmir vorlan", "03110a0010 0801110d0210 0c03100f000e", "08110d10 0c100f0e 110a10", "0801110d0210 0c03100f000e")]
    [InlineData("Quillan Ltd", PartyKind.Organization, "quillan", "0a04020f000e", "0a0f0e", "0a04020f000e")]
    public void A_name_has_these_forms(string name, PartyKind kind, string letters, string sounds, string skeleton, string ends)
    {
        Assert.Equal(1, CanonicalName.Version);
        Assert.Equal(new CanonicalName(letters, sounds, skeleton, ends), CanonicalName.Of(name, kind));
    }

    [Theory]
    [InlineData("sn-4711/b", "SN4711B")]
    [InlineData("ＳＮ４７１１ｂ", "SN4711B")]
    [InlineData("S/N 12³", "SN123")]
    [InlineData("–", "")]
    public void A_serial_number_has_this_form(string serial, string form) => Assert.Equal(form, CanonicalSerial.Of(serial));

    [Fact]
    public void Whatever_is_written_the_form_of_a_serial_number_is_ASCII_and_stays_when_it_is_written_again() => Gen.String.Sample(text =>
    {
        var once = CanonicalSerial.Of(text);
        Assert.True(once.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)));
        Assert.Equal(once, CanonicalSerial.Of(once));
    });

    [Fact]
    public void Whatever_is_written_as_a_name_its_forms_are_those_of_its_letters() => Gen.Select(Gen.String, Gen.Enum<PartyKind>()).Sample((text, kind) =>
    {
        var name = CanonicalName.Of(text, kind);
        Assert.True(name.Letters.All(c => c == ' ' || char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)));
        Assert.Equal(name, CanonicalName.Of(text, kind));
        Assert.Equal(name.Letters.Length == 0, name.Sounds.Length == 0);
    });
}
