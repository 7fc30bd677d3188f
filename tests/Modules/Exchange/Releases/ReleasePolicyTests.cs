using Cordon.Engines.Proofs.Envelopes;
using Cordon.Engines.Proofs.Sealing;
using Cordon.Engines.Proofs.Signing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange;
using Cordon.Modules.Exchange.Cards;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Receiving;
using Cordon.Modules.Exchange.Releases;
using CsCheck;

namespace Cordon.Tests.Modules.Exchange.Releases;

/// <summary>What a partner gets never goes beyond handling and agreement; each answer is explained; and whoever receives it comes to the same.</summary>
public sealed class ReleasePolicyTests
{
    private static readonly Instant Now = Instant.Parse("2026-11-02T08:00:00Z");
    private static readonly string[] Words = ["non-proliferation", "nuclear security", "other"];
    private static readonly string Card = MakeCard();

    private static readonly Gen<PartnerAgreement> Agreements = Gen.Select(Gen.Int[0, 2].Select(i => Words[i]).Array[1, 2], Gen.Enum<ReleaseKind>().Array[1, 3], Gen.Enum<PermittedUse>().Where(u => u != PermittedUse.None), Gen.Int[0, 3], Gen.Int[1, 3])
        .Select((purposes, kinds, use, level, aDay) => new PartnerAgreement("memorandum", purposes, kinds, use, level, aDay));

    private static readonly Gen<Partner> Partners = Gen.Select(Gen.Enum<PartnerStatus>(), Agreements, Gen.Int[0, 4]).Select((status, agreement, none) => new Partner
    {
        Id = "belmora", Status = none == 0 ? status : PartnerStatus.Joined, Card = Card, Agreement = none == 4 ? null : agreement, ChangedAt = Now, Acts = 1,
    });

    private static readonly Gen<Handling> Handlings = Gen.Select(Gen.Int[0, 3], Gen.Enum<Tlp>(), Gen.Bool.Select(own => own ? "arvonia" : "corvale"), Gen.Int[0, 3], Gen.Enum<PermittedUse>(), Gen.Int[0, 2].Select(i => Words[i]), Gen.Int[-3, 20], Gen.Int[0, 5])
        .Select((level, tlp, originator, to, use, purpose, days, caveat) => new Handling
        {
            Classification = level == 0 ? Classification.None : new Classification(level, "RESTRICTED"), Tlp = tlp, Originator = originator, ReleasableTo = to == 0 ? ["authority/corvale"] : ["authority/belmora", "authority/corvale"],
            PermittedUse = use, Purpose = purpose, LegalBasis = "article 7", RetainUntil = days > 10 ? null : Now.UtcDay.AddDays(days), Caveats = caveat == 0 ? ["EYES"] : [],
        });

    private static readonly Gen<ReleaseView> Views = Gen.Select(Gen.Enum<ReleaseKind>(), Handlings).Select((kind, handling) => new ReleaseView(kind, "A centrifuge", "what is known", [], AuthorityKind.Customs, "article 7", handling));

    [Fact]
    public void Nothing_goes_beyond_handling_and_agreement_and_each_answer_is_explained()
    {
        var went = 0;
        Gen.Select(Partners, Views, Gen.Int[0, 3], Gen.Bool).Sample((partner, view, today, consent) =>
        {
            var moment = new ReleaseMoment("arvonia", Now, today, consent);
            var (allowed, findings) = (ReleasePolicy.Allows(partner, view, moment), ReleasePolicy.Explain(partner, view, moment));
            Assert.Equal(allowed, findings.All(f => f.Holds));
            Assert.Equal(allowed, May(partner, view, today, consent));
            Assert.Equal(Enum.GetValues<ReleaseRule>(), findings.Select(f => f.Rule));
            // Said for some: it takes longer than the rules.
            foreach (var finding in findings.Where(f => allowed || !f.Holds).Take(2))
            {
                foreach (var language in new[] { "en", "fr" })
                {
                    var said = FaultTexts.Say(finding.Why, language);
                    Assert.DoesNotContain("{", said, StringComparison.Ordinal);
                    Assert.DoesNotContain("exchange.", said, StringComparison.Ordinal);
                }
            }

            if (!allowed)
                Assert.Throws<FaultException>(() => ReleasePolicy.Demand(partner, view, moment));
            else
                Interlocked.Increment(ref went);
        }, iter: 100_000);
        Assert.True(went > 200, $"only {went} of the pairs may go, which tests little");
    }

    [Fact]
    public void The_recipient_comes_to_the_same_by_its_own_rules()
    {
        var taken = 0;
        Gen.Select(Agreements, Views).Sample((agreement, view) =>
        {
            var content = ReleaseContent.Of("7f3c", view, null, "source-x");
            using var body = System.Text.Json.JsonDocument.Parse(CanonicalJson.OfRecord(content));
            var usual = new Handling { Tlp = Tlp.AmberStrict, Originator = "belmora", PermittedUse = PermittedUse.Evidence, Purpose = ExchangePurpose.Words, LegalBasis = "own" };
            var partner = new Partner { Id = "belmora", Status = PartnerStatus.Joined, Card = Card, Agreement = agreement, ChangedAt = Now, Acts = 1 };
            Handling? kept = null;
            try
            {
                kept = new ReleaseMessage(new ExchangePolicy()).Check(new MessageContent("m", "7f3c", body.RootElement), new PartnerTerms("arvonia", "belmora", agreement), usual);
            }
            catch (FaultException)
            {
                // Declined: seen below by there being nothing.
            }

            // Of what the sender must ask itself only time and quota are not the recipient's to ask.
            var may = view.Handling.PermittedUse != PermittedUse.None && May(partner, view with { Handling = view.Handling with { RetainUntil = null } }, 0, consent: false);
            Assert.Equal(may, kept is not null);
            if (kept is null)
                return;
            Interlocked.Increment(ref taken);
            Assert.Equal((view.Handling.Tlp, view.Handling.PermittedUse, view.Handling.Originator, view.Handling.RetainUntil, ExchangePurpose.Words), (kept.Tlp, kept.PermittedUse, kept.Originator, kept.RetainUntil, kept.Purpose));
        }, iter: 20_000);
        Assert.True(taken > 50, $"only {taken} were taken in");
    }

    /// <summary>The rules once more, as a sentence of the agreement would have them.</summary>
    private static bool May(Partner partner, ReleaseView view, int today, bool consent)
    {
        if (partner.Status != PartnerStatus.Joined || partner.Agreement is null)
            return false;
        var (agreed, handling) = (partner.Agreement, view.Handling);
        if (handling.Tlp == Tlp.Red || handling.Caveats.Any() || !handling.ReleasableTo.Contains("authority/" + partner.Id))
            return false;
        if (handling.Originator != "arvonia" && !consent)
            return false;
        var order = new[] { PermittedUse.Intelligence, PermittedUse.Administrative, PermittedUse.Evidence };
        if (!order.Take(Array.IndexOf(order, agreed.Use) + 1).Contains(handling.PermittedUse))
            return false;
        return handling.Classification.Level <= agreed.Level && agreed.Kinds.Any(k => k == view.Kind) && agreed.Purposes.Any(p => p == handling.Purpose)
            && !(handling.RetainUntil < Now.UtcDay) && today + 1 <= agreed.ADay;
    }

    private static string MakeCard()
    {
        var signer = new EnvelopeSigner("belmora", new Ed25519Signer(Enumerable.Repeat((byte)2, 32).ToArray()));
        using var opener = new SealOpener(Enumerable.Repeat((byte)3, 32).ToArray());
        return SignedCard.Sign(new NodeCard
        {
            Format = NodeCard.Version, Authority = "belmora", Name = "Belmora", State = "Belmora", Realm = Realm.Live, LogKey = signer.Key.ToString(), SigningKey = signer.Key.ToString(), SealingKey = opener.Key.ToString(),
            Address = "http://127.0.0.1:9/", Contacts = [new CardContact("24 hours", "+000")], Number = 1, ValidFrom = Instant.Parse("2026-01-01T00:00:00Z"), ValidUntil = Instant.Parse("2027-01-01T00:00:00Z"),
        }, signer, null).ToString();
    }
}
