using Cordon.Engines.Matching;
using Cordon.Kernel.Parties;

namespace Cordon.Tests.Engines.Matching;

/// <summary>
/// Scores recorded with the version of the algorithm. When one differs, answers given before can no longer be given again by this version:
/// raise <see cref="MatchingAlgorithm.Version"/> and record anew what the failure prints.
/// </summary>
public sealed class RecordedScoreTests
{
    private const string Version = "1";
    private const string Tables = "4b691adebc64e499";

    private static readonly (string Left, string Right, PartyKind Kind)[] Pairs =
    [
        ("Tesmir Vorlan", "VORLAN, Tesmir Adovich", PartyKind.Person),
        ("Tesmir Vorlann", "Tesmir Vorlan", PartyKind.Person),
        ("Юрий Корвалов", "Iouri Korvalov", PartyKind.Person),
        ("محمد البلموري", "Mohammed al-Belmori", PartyKind.Person),
        ("김영호", "KIM Yong Ho", PartyKind.Person),
        ("Kadri Harkonte", "Kadri Dastiri", PartyKind.Person),
        ("Arvonia Precision Pumps LLC", "OOO Arvonia Precision Pumps", PartyKind.Organization),
        ("Belmora Trading Co., Ltd.", "Belmora Shipping Company", PartyKind.Organization),
        ("ООО «Корвалтех»", "Korvaltech LLC", PartyKind.Organization),
        ("MV Corvale Star", "Corvale Star", PartyKind.Vessel),
    ];

    private const string Recorded = "0.8498 0.9607 0.9744 0.9107 0.8280 0.1169 0.9267 0.6499 0.9915 0.7836";

    [Fact]
    public void An_answer_can_be_given_again_for_as_long_as_the_version_stands()
    {
        var now = string.Join(' ', Pairs.Select(p => Score(p.Left, p.Right, p.Kind).ToString("F4", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.True($"{Version} {Tables} {Recorded}" == $"{MatchingAlgorithm.Version} {MatchingAlgorithm.Digest[..16]} {now}", $"now: {MatchingAlgorithm.Version} {MatchingAlgorithm.Digest[..16]} {now}");
    }

    private static double Score(string left, string right, PartyKind kind) =>
        PartyComparer.Score(PreparedParty.Of(new Party { Kind = kind, Names = [new(left)] }), PreparedParty.Of(new Party { Kind = kind, Names = [new(right)] }));
}
