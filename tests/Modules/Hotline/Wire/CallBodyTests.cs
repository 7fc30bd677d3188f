using System.Text;
using System.Text.Json;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Hotline.Contracts;
using Cordon.Modules.Hotline.Wire;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace Cordon.Tests.Modules.Hotline.Wire;

public sealed class CallBodyTests
{
    private static readonly Instant Now = Instant.Of(new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));
    private static readonly Handling Usual = new() { Tlp = Tlp.AmberStrict, Originator = "belmora", PermittedUse = PermittedUse.Evidence, Purpose = "p", LegalBasis = "l" };
    private static readonly PartnerTerms Terms = new("arvonia", "belmora", new PartnerAgreement("treaty", ["p"], [], PermittedUse.Evidence, 0, 10));

    private static readonly CallBody Whole = new()
    {
        Format = CallBody.Version, Act = CallBody.Place, Call = "7f3c", At = Now,
        Letter = new HotlineLetter(HotlineKind.Alert, HotlineUrgency.Flash, "Two drums", new Dictionary<string, string> { ["what"] = "two drums" }, Tlp.AmberStrict, PermittedUse.Intelligence, Now + TimeSpan.FromMinutes(15), Now + TimeSpan.FromHours(2)),
    };

    [Fact]
    public void A_call_is_handled_as_its_caller_asks_and_comes_from_its_caller()
    {
        var handling = Check(Whole.ToBytes(), "7f3c");

        Assert.Equal((Tlp.AmberStrict, PermittedUse.Intelligence, "arvonia"), (handling.Tlp, handling.PermittedUse, handling.Originator));
        Assert.Equal(["authority/belmora"], handling.ReleasableTo);
    }

    [Theory]
    [InlineData("\"format\":\"cordon.hotline/v1\"", "\"format\":\"cordon.hotline/v2\"")]
    [InlineData("\"act\":\"call\"", "\"act\":\"answer\"")]
    [InlineData("\"act\":\"call\"", "\"act\":\"delete\"")]
    [InlineData("\"tlp\":\"amber+strict\"", "\"tlp\":\"red\"")]
    [InlineData("\"use\":\"intelligence\"", "\"use\":\"none\"")]
    [InlineData("\"kind\":\"alert\"", "\"kind\":\"denial\"")]
    [InlineData("\"what\":\"two drums\"", "\"what\":\"two drums\",\"secret\":\"x\"")]
    [InlineData("\"what\":\"two drums\"", "\"where\":\"here\"")]
    [InlineData("\"subject\":\"Two drums\"", "\"subject\":\"\"")]
    [InlineData("\"call\":\"7f3c\"", "\"call\":\"7f3d\"")]
    [InlineData("\"act\":\"call\"", "\"act\":\"call\",\"more\":1")]
    public void What_is_wrong_with_a_message_is_refused(string right, string wrong)
    {
        var text = Encoding.UTF8.GetString(Whole.ToBytes());
        Assert.Contains(right, text, StringComparison.Ordinal);

        var refused = Assert.Throws<FaultException>(() => Check(Encoding.UTF8.GetBytes(text.Replace(right, wrong, StringComparison.Ordinal)), "7f3c"));
        Assert.StartsWith("hotline.", refused.Fault.Code, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_comes_is_taken_in_or_refused_and_never_anything_else()
    {
        Gen.Select(Gen.Int[0, 600], Gen.Byte, Gen.Int[0, 600]).Array[1, 4].Sample(changes =>
        {
            var bytes = Whole.ToBytes();
            foreach (var (at, put, _) in changes)
                bytes[at % bytes.Length] = put;
            try
            {
                Assert.NotEqual(Tlp.Red, Check(bytes, "7f3c").Tlp);
            }
            catch (FaultException)
            {
                // Refused, with what is wrong.
            }
            catch (JsonException)
            {
                // Not JSON: the transport has refused it before.
            }
        }, iter: 20_000);
    }

    private static Handling Check(byte[] body, string about)
    {
        using var document = JsonDocument.Parse(body);
        return new CallMessage(new FakeTimeProvider(new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero))).Check(new MessageContent("m", about, document.RootElement.Clone()), Terms, Usual);
    }
}
