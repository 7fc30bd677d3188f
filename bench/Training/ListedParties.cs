using System.Text.Json;
using Cordon.Kernel.Parties;

namespace Cordon.Bench.Training;

/// <summary>The OFAC and UN lists as parties.</summary>
internal static class ListedParties
{
    public static List<Party> Load()
    {
        var parties = new List<Party>();
        foreach (var line in File.ReadLines(BenchData.PathOf("names", "official_entities.jsonl")))
        {
            using var document = JsonDocument.Parse(line);
            var e = document.RootElement;
            if (e.GetProperty("source").GetString() is not ("us_ofac_sdn" or "un_sc"))
                continue;
            parties.Add(new Party
            {
                Id = $"{e.GetProperty("source").GetString()}-{e.GetProperty("id")}-{parties.Count}",
                Kind = e.GetProperty("type").GetString() switch { "Person" => PartyKind.Person, "Vessel" => PartyKind.Vessel, "Aircraft" => PartyKind.Aircraft, _ => PartyKind.Organization },
                Names = [new(e.GetProperty("name").GetString()!), .. e.GetProperty("aliases").EnumerateArray().Select(a => new PartyName(a.GetString()!, NameKind.Alias))],
            });
        }

        return parties;
    }
}
