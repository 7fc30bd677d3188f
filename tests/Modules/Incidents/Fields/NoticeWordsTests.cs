using System.Globalization;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;
using Cordon.Modules.Incidents.Act;
using Cordon.Modules.Incidents.Contracts;
using Cordon.Modules.Incidents.Fields;
using Cordon.Modules.Incidents.Life;
using CsCheck;

namespace Cordon.Tests.Modules.Incidents.Fields;

public sealed class NoticeWordsTests
{
    private static readonly Instant Now = Instant.Of(new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));

    private static readonly string[] Units = ["GBq", "Bq", "mCi"];

    public static TheoryData<IncidentMaterial> Materials => [.. Enum.GetValues<IncidentMaterial>()];

    [Theory, MemberData(nameof(Materials))]
    public void Every_field_says_something_and_what_is_not_known_is_said(IncidentMaterial material)
    {
        var whole = Notice(material);
        Assert.Equal(NoticeForms.Of(material).Where(f => !f.Optional).Select(f => f.Key).Order(StringComparer.Ordinal), NoticeWords.Checked(whole, Now).Said.Keys);
        foreach (var field in NoticeForms.Of(material).Where(f => !f.Optional))
        {
            Assert.Equal((field.MayBeUnknown ? "incidents.unsaid" : "incidents.text.needed", field.Key), Refused(whole, field.Key, " "));
            if (!field.MayBeUnknown)
                Assert.Equal(("incidents.must-be-known", field.Key), Refused(whole, field.Key, IncidentNotice.NotKnown));
        }

        Assert.Equal("incidents.field", Refused(whole, "colour", "red").Code);
    }

    [Theory]
    [InlineData("happened", "2026", null)]
    [InlineData("happened", "2026-11-02T08:00", null)]
    [InlineData("happened", "2026-11-02T08:01", "incidents.ahead")]
    [InlineData("happened", "2027", "incidents.ahead")]
    [InlineData("happened", "yesterday", "incidents.when")]
    [InlineData("happened", "2026-02-30", "incidents.when")]
    [InlineData("happened", "2026-1-2", "incidents.when")]
    [InlineData("category", "6", "incidents.choice")]
    [InlineData("category", "2", null)]
    [InlineData("activity", "3.7 GBq", null)]
    [InlineData("activity", "3.7 gbq", "incidents.amount")]
    [InlineData("activity", "12 g", "incidents.amount")]
    [InlineData("activity", "0 GBq", "incidents.amount")]
    [InlineData("activity", "-1 GBq", "incidents.amount")]
    [InlineData("activity", "1e9 Bq", "incidents.amount")]
    [InlineData("activity", "3.7", "incidents.amount")]
    [InlineData("suspected", "2", null)]
    [InlineData("suspected", "A. Smith", "incidents.count")]
    [InlineData("suspected", "-1", "incidents.count")]
    [InlineData("place", "two\nlines", "incidents.text")]
    [InlineData("what", "scam", "incidents.scam")]
    public void What_is_wrong_is_said_at_its_field(string key, string value, string? code)
    {
        if (code is null)
            NoticeWords.Checked(With(Notice(IncidentMaterial.Source), key, value), Now);
        else
            Assert.Equal((code, key), Refused(Notice(IncidentMaterial.Source), key, value));
    }

    [Theory]
    [InlineData("0", null)]
    [InlineData("4,95", "4.95")]
    [InlineData("93.30", "93.3")]
    [InlineData("100", null)]
    [InlineData("100.1", "!")]
    [InlineData("a lot", "!")]
    public void An_enrichment_is_a_percentage(string value, string? read)
    {
        if (read == "!")
            Assert.Equal(("incidents.percent", "enrichment"), Refused(Notice(IncidentMaterial.Nuclear), "enrichment", value));
        else
            Assert.Equal(read ?? value, NoticeWords.Checked(With(Notice(IncidentMaterial.Nuclear), "enrichment", value), Now).Said["enrichment"]);
    }

    [Theory]
    [InlineData("2026-10", "2026-09", true)]
    [InlineData("2026-10", "2026-10-01", false)]
    [InlineData("2026-10-05T10:00", "2026-10-05", false)]
    [InlineData("2026-10-05T10:00", "2026-10-05T09:59", true)]
    [InlineData("2026", "2026-01", false)]
    [InlineData("unknown", "2026-01", false)]
    public void Nothing_is_discovered_before_it_happened_as_far_as_both_are_known(string happened, string discovered, bool refused)
    {
        var notice = With(With(Notice(IncidentMaterial.Unknown), "happened", happened), "discovered", discovered);
        Assert.Equal(refused ? "incidents.discovered" : null, (Record.Exception(() => NoticeWords.Checked(notice, Now)) as FaultException)?.Fault.Code);
    }

    [Fact]
    public void Amounts_come_back_as_they_were_meant_whatever_way_a_number_was_written() => Gen.Select(Gen.Int[1, 99_999_999], Gen.Int[0, 2], Gen.Bool).Sample((thousandths, which, comma) =>
    {
        var (rounded, unit) = (thousandths / 1000m, Units[which]);
        var text = rounded.ToString(CultureInfo.InvariantCulture);
        var read = NoticeAmount.Read($"{(comma ? text.Replace('.', ',') : text)}  {unit}", Units);
        Assert.NotNull(read);
        var parts = read.Split(' ');
        Assert.Equal((rounded, unit), (decimal.Parse(parts[0], CultureInfo.InvariantCulture), parts[1]));
        Assert.Equal(read, NoticeAmount.Read(read, Units));
    });

    [Fact]
    public void Differences_are_those_fields_that_differ_and_no_others()
    {
        var fields = NoticeForms.Of(IncidentMaterial.Source).Where(f => f is { Sort: FieldSort.Line, MayBeUnknown: true }).Select(f => f.Key).ToArray();
        Gen.Int[0, fields.Length - 1].Array[0, 6].Sample(changed =>
        {
            var before = Notice(IncidentMaterial.Source);
            var after = changed.Aggregate(before, (n, i) => With(n, fields[i], $"known {i}"));
            var (one, two) = (Revision(1, before, IncidentGroup.Two), Revision(2, after, IncidentGroup.Two));
            Assert.Equal(changed.Select(i => fields[i]).Distinct().Order(StringComparer.Ordinal), NoticeDifference.Between(one, two).Select(d => d.Key).Order(StringComparer.Ordinal));
            Assert.All(NoticeDifference.Between(one, two), d => Assert.Equal((before.Said[d.Key], after.Said[d.Key]), (d.Before, d.After)));
            Assert.Equal([NoticeDifference.Group], NoticeDifference.Between(one, Revision(2, before, IncidentGroup.One)).Select(d => d.Key));
        });
    }

    [Fact]
    public void Another_material_drops_the_fields_it_does_not_have_and_asks_for_its_own()
    {
        var (source, none) = (NoticeWords.Checked(Notice(IncidentMaterial.Source), Now), NoticeWords.Checked(Notice(IncidentMaterial.None), Now));
        var differences = NoticeDifference.Between(Revision(1, source, IncidentGroup.Two), Revision(2, none, IncidentGroup.Two));
        Assert.Contains(differences, d => d is { Key: "activity", After: null });
        Assert.Contains(differences, d => d is { Key: "claimed", Before: null });
    }

    [Fact]
    public void A_value_and_not_known_at_once_is_refused()
    {
        var form = IncidentNode.Form(said: [("place", "Port Sarel")]);
        form.Unknown = ["place"];
        Assert.Equal(("incidents.both", "place"), Fault(() => NoticeIntake.Of(form)));
        form.Said["place"] = "";
        Assert.Equal(IncidentNotice.NotKnown, NoticeIntake.Of(form).Said["place"]);
    }

    [Theory]
    [InlineData("theft", "unknown", IncidentGroup.One)]
    [InlineData("discovery", "unknown", IncidentGroup.Three)]
    [InlineData("discovery", "2", IncidentGroup.One)]
    [InlineData("loss", "0", IncidentGroup.Two)]
    public void The_weightiest_indication_comes_first(string what, string suspected, IncidentGroup first) =>
        Assert.Equal(first, GroupIndications.Of(With(With(With(Notice(IncidentMaterial.Source), "what", what), "suspected", suspected), "recovery", "all"))[0].For);

    private static IncidentRevision Revision(int number, IncidentNotice notice, IncidentGroup group) => new(number, notice, group, "", "ada", "", Now, "ada", Now);

    private static IncidentNotice Notice(IncidentMaterial material) => new("A title", material, IncidentNode.Unknowns(material).ToDictionary(s => s.Key, s => s.Value!));

    private static IncidentNotice With(IncidentNotice notice, string key, string value) => notice with { Said = new Dictionary<string, string>(notice.Said) { [key] = value } };

    private static (string Code, string Where) Refused(IncidentNotice notice, string key, string value) => Fault(() => NoticeWords.Checked(With(notice, key, value), Now));

    private static (string Code, string Where) Fault(Action act)
    {
        var fault = Assert.Throws<FaultException>(act).Fault;
        return (fault.Code, fault.Where);
    }
}
