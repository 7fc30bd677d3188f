using System.Text.Json;
using System.Text.Json.Nodes;
using Cordon.Engines.Controls;
using Cordon.Engines.Formats.Declarations;
using Cordon.Engines.Formats.Licences;
using Cordon.Modules.Targeting.Assess;

namespace Cordon.Modules.Targeting.Facts;

/// <summary>The licences that are stated for any of the goods, tested against the register of licences. Without a register, and of what it does not say, nothing is known.</summary>
internal static class LicenceFacts
{
    public static JsonArray Of(Declaration declaration, IReadOnlyList<ResolvedParty> parties, IEnumerable<ControlProposal> worth, LicenceRegister? register)
    {
        var stated = declaration.Items.SelectMany(i => i.Documents).Concat(declaration.Documents).Where(d => WordLists.Means(d.Code, GoodsFacts.Licence)).Select(d => d.Id).Distinct(StringComparer.Ordinal);
        var entries = worth.Select(p => p.Item.Code).ToList();
        return new JsonArray([.. stated.Select(id => (JsonNode)One(id, declaration, parties, entries, register))]);
    }

    private static JsonObject One(string id, Declaration declaration, IReadOnlyList<ResolvedParty> parties, List<string> entries, LicenceRegister? register)
    {
        var facts = new JsonObject { ["id"] = id };
        if (register is null)
            return facts;
        var licence = register.Find(id);
        facts["known"] = licence is not null;
        if (licence is null)
            return facts;
        if (licence.Status != LicenceStatus.Valid || declaration.IssuedAt is not null)
            facts["status"] = JsonNamingPolicy.CamelCase.ConvertName((declaration.IssuedAt is { } issued ? licence.On(issued.UtcDay) : licence.Status).ToString());
        if (licence.Consignee.Length > 0 && parties.FirstOrDefault(p => p.Declared.Role == PartyRole.Consignee) is { Name: { } name })
            facts["sameConsignee"] = LicenceRegister.Folded(licence.Consignee) == LicenceRegister.Folded(name);
        if (licence.Entries is { Count: > 0 } covered && entries.Count > 0)
            facts["coversGoods"] = entries.Exists(e => covered.Any(c => c.StartsWith(e, StringComparison.OrdinalIgnoreCase)));
        return facts;
    }
}
