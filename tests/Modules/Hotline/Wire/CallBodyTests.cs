using System.Text;
using System.Text.Json;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
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
    private static readonly PartnerTerms Terms = new("arvonia", "belmora", new PartnerAgreement("treaty", ["p"], [], PermittedUse.Evidence, 2, 10));

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
    public void What_is_classified_comes_in_a_form_of_its_own_and_is_handled_at_its_level()
    {
        var secret = new Classification(2, "CONFIDENTIAL");
        var call = Whole with { Format = CallBody.Classified, Letter = Whole.Letter! with { Classification = secret } };
        Assert.Equal(secret, Check(call.ToBytes(), "7f3c").Classification);
        Assert.Equal(Classification.None, Check(Whole.ToBytes(), "7f3c").Classification);
        var answer = new CallBody { Format = CallBody.Classified, Act = CallBody.Answer, Call = "7f3c", At = Now, Outcome = HotlineOutcome.Done, Text = "Held", Classification = secret };
        Assert.Equal(secret, Check(answer.ToBytes(), "7f3c").Classification);

        foreach (var (wrong, code) in new[]
        {
            (call with { Format = CallBody.Version }, "hotline.message"), (call with { Format = CallBody.WithFiles }, "hotline.message"), (Whole with { Format = CallBody.Classified }, "hotline.message"),
            (call with { Classification = secret }, "hotline.message"), (answer with { Act = CallBody.Acknowledge, Outcome = null, Text = null }, "hotline.message"), (answer with { Format = CallBody.Version }, "hotline.message"),
            (call with { Letter = call.Letter! with { Classification = new(3, "SECRET") } }, "exchange.declined.level"), (answer with { Classification = new(9, "TOP") }, "exchange.declined.level"),
            (call with { Letter = call.Letter! with { Classification = new(0, "") } }, "hotline.level"), (call with { Letter = call.Letter! with { Classification = new(10, "X") } }, "hotline.level"),
            (call with { Letter = call.Letter! with { Classification = new(1, "") } }, "hotline.text.needed"), (answer with { Classification = new(1, "a\nb") }, "hotline.text"),
        })
            Assert.Equal(code, Assert.Throws<FaultException>(() => Check(wrong.ToBytes(), "7f3c")).Fault.Code);
    }

    /// <summary>A node of before reads a body with these members only, and knows these two forms: it has no way to take the call in and lose the level.</summary>
    [Fact]
    public void A_node_of_before_declines_what_is_classified_and_reads_all_else_as_it_did()
    {
        var classified = Whole with { Format = CallBody.Classified, Letter = Whole.Letter! with { Classification = new(1, "RESTRICTED") } };
        Assert.False(IsTakenByANodeOfBefore(classified.ToBytes()));
        Assert.False(IsTakenByANodeOfBefore((classified with { Format = CallBody.Version }).ToBytes()));
        Assert.False(IsTakenByANodeOfBefore(new CallBody { Format = CallBody.Classified, Act = CallBody.Answer, Call = "7f3c", At = Now, Outcome = HotlineOutcome.Done, Text = "Held", Classification = new(1, "RESTRICTED") }.ToBytes()));
        Assert.True(IsTakenByANodeOfBefore(Whole.ToBytes()));
    }

    private sealed record BodyOfBefore(string Format, string Act, string Call, Instant At, LetterOfBefore? Letter = null, HotlineOutcome? Outcome = null, string? Text = null, HotlineFiles? Files = null);

    private sealed record LetterOfBefore(HotlineKind Kind, HotlineUrgency Urgency, string Subject, Dictionary<string, string> Fields, Tlp Tlp, PermittedUse Use, Instant AcknowledgeBy, Instant AnswerBy, HotlineFiles? Files = null);

    private static bool IsTakenByANodeOfBefore(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<BodyOfBefore>(body, StrictJson.Options) is { Format: "cordon.hotline/v1" or "cordon.hotline/v2" };
        }
        catch (JsonException)
        {
            return false;
        }
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
