using Cordon.Kernel.Places;
using CsCheck;

namespace Cordon.Tests.Kernel.Places;

public sealed class CountriesTests
{
    [Theory]
    [InlineData("Russia", "ru")]
    [InlineData("Russian Federation", "ru")]
    [InlineData("RUS", "ru")]
    [InlineData("ru", "ru")]
    [InlineData("  the   RUSSIAN  Federation ", "ru")]
    [InlineData("Россия", "ru")]
    [InlineData("Korea, North", "kp")]
    [InlineData("Democratic People’s Republic of Korea", "kp")]
    [InlineData("Korea (Republic of)", "kr")]
    [InlineData("Islamic Republic of Iran", "ir")]
    [InlineData("Iran (Islamic Republic of)", "ir")]
    [InlineData("Congo, Democratic Republic of the", "cd")]
    [InlineData("Congo", "cg")]
    [InlineData("Virgin Islands, British", "vg")]
    [InlineData("Man, Isle of", "im")]
    [InlineData("The Gambia", "gm")]
    [InlineData("Bahamas, The", "bs")]
    [InlineData("Cote d Ivoire", "ci")]
    [InlineData("Côte d’Ivoire", "ci")]
    [InlineData("St. Kitts & Nevis", "kn")]
    [InlineData("Türkiye", "tr")]
    [InlineData("Turkiye", "tr")]
    [InlineData("Burma", "mm")]
    [InlineData("Kosovo", "xk")]
    [InlineData("former Soviet Union", "suhh")]
    [InlineData("Palestinian", "ps")]
    [InlineData("Bahrain (citizenship revoked in Jan. 2015)", "bh")]
    [InlineData("North Macedonia, The Republic of", "mk")]
    [InlineData("United Kingdom of Great Britain and Northern\n                    Ireland", "gb")]
    [InlineData("朝鲜", "kp")]
    [InlineData("إيران", "ir")]
    public void A_country_is_found_by_every_spelling_that_lists_use(string text, string code) =>
        Assert.Equal(code, Countries.CodeOf(text));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("-0-")]
    [InlineData("Korea")]
    [InlineData("undetermined")]
    [InlineData("Sudan/South Sudan")]
    [InlineData("Arvonia")]
    public void What_names_no_country_or_two_of_them_finds_none(string text) => Assert.Null(Countries.Find(text));

    [Theory]
    [InlineData("12 Main Street, Moscow, Russia", "ru")]
    [InlineData("12 Main Street Moscow Russian Federation", "ru")]
    [InlineData("Bld. 4, Minsk, Belarus, 220004", "by")]
    [InlineData("PO Box 1, Kinshasa, Congo, Democratic Republic of the", "cd")]
    [InlineData("Pyongyang, Korea, North", "kp")]
    [InlineData("1 Road, Dubai, UAE.", "ae")]
    [InlineData("1 Road, Almaty, KAZ", "kz")]
    [InlineData("Tehran Islamic Republic of Iran", "ir")]
    public void An_address_ends_with_its_country(string address, string code) => Assert.Equal(code, Countries.AtEndOf(address)?.Code);

    [Theory]
    [InlineData("12 rue du Niger")]
    [InlineData("100 Capitol Avenue, Indianapolis, IN")]
    [InlineData("Quay 4, Port Belmora")]
    [InlineData("")]
    [InlineData(",,,1,2,3")]
    public void An_address_without_a_country_at_its_end_has_none(string address) => Assert.Null(Countries.AtEndOf(address));

    [Fact]
    public void A_text_that_begins_with_a_country_and_runs_on_names_it() =>
        Assert.Equal("cn", Countries.AtStartOf("People's Republic of China 23rd Research Institute")?.Code);

    [Fact]
    public void Each_country_is_found_by_its_own_name_and_codes()
    {
        Assert.True(Countries.All.Count >= 249);
        foreach (var country in Countries.All)
        {
            Assert.Equal(country, Countries.Find(country.Name));
            Assert.Equal(country, Countries.Find(country.Code.ToUpperInvariant()));
            if (country.Alpha3.Length > 0)
                Assert.Equal(country, Countries.Find(country.Alpha3));
        }
    }

    [Fact]
    public void A_name_at_the_end_of_any_address_is_found() =>
        Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 0, 300], Gen.OneOf(Countries.All.Select(Gen.Const).ToArray()))
            .Sample((street, country) => Assert.Equal(country, Countries.AtEndOf($"{street}, {country.Name}")));

    [Fact]
    public void Any_text_whatever_is_answered_without_an_exception() =>
        Gen.String.Sample(text =>
        {
            Countries.Find(text);
            Countries.AtEndOf(text);
            Countries.AtStartOf(text);
        });

    [Fact]
    public void A_lookup_allocates_nothing()
    {
        Countries.Find("Russia");
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            Countries.Find("Congo, Democratic Republic of the");
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
