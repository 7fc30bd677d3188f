using Cordon.Engines.Foresight;
using Cordon.Engines.Foresight.History;
using Cordon.Engines.Foresight.Models;

namespace Cordon.Tests.Engines.Foresight;

public sealed class ReasonsTests
{
    private static readonly int Width = Cases.Plan.Features.Count;

    [Fact]
    public void A_rate_is_said_with_its_figures_beside_those_of_all()
    {
        List<PastCase> past = [.. Enumerable.Range(0, 4).Select(i => new PastCase(Cases.Declared(i, 0), i == 0)), .. Enumerable.Range(4, 6).Select(i => new PastCase(Cases.Declared(i, 0, "office-9"), false))];
        Assert.Equal("office and importer (office-0, importer-0): 25 % of 4 past declarations were irregular, 10 % overall", Say(past, Cases.Declared(99, 1), "office and importer"));
    }

    [Fact]
    public void A_ratio_is_said_against_the_usual_one() =>
        Assert.Equal("unit value (goods-0): 0.25 times the usual of 1 earlier declarations", Say([new(Cases.Declared(0, 0, price: 40), null)], Cases.Declared(1, 1), "unit value"));

    [Fact]
    public void What_is_not_known_is_said_to_be_not_known()
    {
        Assert.Equal("unit value (goods-0): cannot be told from what is declared", Say([], Cases.Declared(1, 1, mass: null), "unit value"));
        Assert.Equal("unit value (goods-0): no earlier declaration to compare with", Say([], Cases.Declared(1, 1), "unit value"));
        Assert.Equal("importer (–): no outcome known before", Say([], Cases.Declared(1, 1, importer: ""), "importer"));
        Assert.Equal("price: not stated", Say([], Cases.Declared(1, 1, price: null), "price"));
    }

    [Fact]
    public void The_strongest_comes_first_and_features_of_one_subject_are_one_reason()
    {
        var weights = new double[Width];
        (weights[0], weights[1], weights[2]) = (0.5, 0.5, -0.8);
        var reasons = new Reasons(Cases.Plan, new LinearModel(0, weights, new double[Width])).Of(new CaseHistory(Cases.Plan), Cases.Declared(0, 0), [.. Enumerable.Repeat(1f, Width)], 5);
        Assert.Equal([("office", 1.0), ("importer", -0.8)], reasons.Select(r => (r.Subject, r.Weight)));
    }

    private static string Say(List<PastCase> past, Declared declared, string subject)
    {
        var (history, encoder) = (new CaseHistory(Cases.Plan), new FeatureEncoder(Cases.Plan));
        encoder.EncodeInTime(history, past);
        history.GoTo(declared.Day);
        var weights = Cases.Plan.Features.Select(f => f.Subject == subject ? 1.0 : 0).ToArray();
        var model = new LinearModel(0, weights, [.. Enumerable.Repeat(-100.0, Width)]);
        return Assert.Single(new Reasons(Cases.Plan, model).Of(history, declared, encoder.Encode(history, declared), 3)).Words;
    }
}
