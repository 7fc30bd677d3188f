using System.Text.Json.Nodes;
using Cordon.Engines.Controls;
using Cordon.Engines.Formats.Declarations;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Engines.Rules.Packs.Evaluation;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Facts;
using Cordon.Modules.Targeting.Packs;
using Cordon.Modules.Targeting.Registers;

namespace Cordon.Modules.Targeting.Assess;

/// <summary>From a declaration to a reasoned proposal: resolves and screens its parties, looks at its goods, and lets a pack judge the facts. The same in, the same out.</summary>
public sealed class Assessor
{
    private readonly ReadPack _read;
    private readonly CompiledPack _pack;
    private readonly PackLists _lists;
    private readonly PartyResolution _resolution;
    private readonly RegisterSet _registers;

    /// <summary>An assessor over one pack and one set of lists.</summary>
    /// <param name="read">The pack, which its check has not refused.</param>
    /// <param name="lists">The lists it names.</param>
    /// <param name="resolution">Whom parties stand for and resemble.</param>
    /// <param name="registers">What the authority's own registers tell; the resolution looks numbers up in the one of operators.</param>
    public Assessor(ReadPack read, PackLists lists, PartyResolution resolution, RegisterSet registers) =>
        (_read, _lists, _pack, _resolution, _registers) = (read, lists, CompiledPack.Of(read, lists), resolution, registers);

    /// <summary>Judges one declaration.</summary>
    /// <param name="declaration">The declaration.</param>
    /// <param name="history">What earlier ones say that bears on it; null when none are known.</param>
    /// <param name="answered">What the trader answered; null when nobody asked.</param>
    /// <param name="radiation">What was measured at the goods; null when nothing is known to have been.</param>
    public Assessment Assess(Declaration declaration, DeclarationHistory? history = null, TraderAnswers? answered = null, RadiationMeasured? radiation = null)
    {
        var answers = answered ?? TraderAnswers.None;
        var day = declaration.IssuedAt?.UtcDay;
        var parties = declaration.Parties.Concat(declaration.Items.SelectMany(i => i.Parties)).Distinct().Select(p => _resolution.Resolve(p, day)).ToList();
        var controls = declaration.Items.Select(i => (Item: i, Worth: WorthALook(i))).ToList();
        var thresholds = new ThresholdFacts(declaration, _registers, history);
        var facts = new JsonObject
        {
            ["movement"] = MovementFacts.Of(declaration, country => _registers.Restricted?.Contains(country) ?? _lists.InList("restricted", country), _registers.Industry),
            ["parties"] = new JsonArray([.. parties.Select(p => PartyFacts.Of(p, _resolution, _registers.Informed, history))]),
            ["goods"] = new JsonArray([.. controls.Select(c => GoodsFacts.Of(c.Item, c.Worth, declaration.Documents, _registers, history, thresholds))]),
            ["licences"] = LicenceFacts.Of(declaration, parties, controls.SelectMany(c => c.Worth), _registers.Licences),
            ["history"] = HistoryFacts.Of(declaration, history, thresholds.AlikeBelow(controls), answers),
            ["radiation"] = RadiationFacts.Of(radiation),
            // What was not asked is not known: rules that ask for it say so.
            ["answers"] = new JsonObject(answers.Said.Select(s => KeyValuePair.Create(s.Key, (JsonNode?)s.Value))),
        };
        var result = _pack.Evaluate(_pack.Bind(DeclaredFacts.For(_read.Pack, facts)));
        return new Assessment(result, parties, [.. controls.Select(c => new LineControls(c.Item.Number, c.Worth))]);
    }

    private static IReadOnlyList<ControlProposal> WorthALook(DeclaredItem item) => [.. ControlCatalog.Shipped.Propose(item.Description, item.CommodityCode).Where(p => p.Score >= ControlCatalog.Worth)];
}
