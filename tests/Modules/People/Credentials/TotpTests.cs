using System.Text;
using Cordon.Kernel.Time;
using Cordon.Modules.People.Credentials;
using CsCheck;

namespace Cordon.Tests.Modules.People.Credentials;

public sealed class TotpTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>RFC 6238, appendix B, SHA-1; the last six of the eight digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.CodeOf(Secret, Totp.StepAt(new Instant(seconds * 1_000_000))));

    /// <summary>RFC 4648, section 10.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Base32_is_that_of_the_standard(string text, string written) => Assert.Equal(written, Base32.Write(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void A_code_fits_one_step_early_and_late_once_and_never_after_a_later_one() =>
        Gen.Select(Gen.Long[100, 100_000_000], Gen.Int[-4, 4], Gen.Int[-3, 3]).Sample((step, off, used) =>
        {
            var now = new Instant((step * 30 + 7) * 1_000_000);
            var found = Totp.Find(Secret, Totp.CodeOf(Secret, step + off), now, step + used);
            // Two steps have the same code once in a million: the step found then has that code too.
            return found is { } f ? f > step + used && Math.Abs(f - step) <= 1 && Totp.CodeOf(Secret, f) == Totp.CodeOf(Secret, step + off) : Math.Abs(off) > 1 || off <= used;
        });

    [Theory]
    [InlineData("287 082", true)]
    [InlineData("287082 ", true)]
    [InlineData("28708", false)]
    [InlineData("2870820", false)]
    [InlineData("", false)]
    [InlineData("۲۸۷۰۸۲", false)]
    public void Spaces_do_not_matter_and_nothing_else_is_taken(string typed, bool fits) =>
        Assert.Equal(fits, Totp.Find(Secret, typed, new Instant(59_000_000), 0) is not null);

    [Fact]
    public void The_address_for_apps_escapes_what_stands_in_it() =>
        Assert.Equal("otpauth://totp/Cordon%20arvonia:a.b?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Cordon%20arvonia", Totp.Address("Cordon arvonia", "a.b", Secret));
}
