using System.Text.Json;
using Cordon.Engines.Formats.Json;
using Cordon.Engines.Formats.Lists.Reading;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Parties;
using Cordon.Kernel.Places;

namespace Cordon.Engines.Formats.Lists.Meti;

/// <summary>
/// Reads Japan's End User List (Ministry of Economy, Trade and Industry) as a JSON array of objects with <c>entity_name</c>, <c>aliases</c>,
/// <c>addresses</c> and <c>reason</c>. The country of the party is the address; <c>country</c> is the one that publishes the list.
/// In some entries the name has slipped behind the country into the address, which is mended with a warning.
/// </summary>
internal static class MetiReader
{
    public static IEnumerable<ListedEntity> Read(ListSource source, ReadContext context, ReadReport report)
    {
        foreach (var file in source.FilesOf(ListRole.Entities))
        {
            using var json = new JsonStream(file, context.Limits);
            var draft = new EntityDraft(source.Dataset, "", context, report);
            if (!json.Read() || json.Token != JsonTokenType.StartArray)
                throw new FaultException(Fault.Of("json.shape", file.Name, ("expected", "an array of entries")));
            foreach (var entity in JsonEntries.Of(json, file, "", draft, report, entry => Fill(entry, draft, report)))
                yield return entity;
            json.End();
        }
    }

    private static ListedEntity? Fill(JsonElement entry, EntityDraft draft, ReadReport report)
    {
        draft.Kind = entry.Text("entity_type") is "person" or "individual" ? PartyKind.Person : PartyKind.Organization;
        var name = Blanks.Collapse(entry.Text("entity_name"));
        var addresses = entry.Texts("addresses").Select(Blanks.Collapse).ToList();
        if (name.Length == 0 && addresses is [var mixed, ..] && Behind(mixed) is { } slipped)
        {
            report.Warn("meti.name.in.address", draft.Place, ("name", slipped));
            name = slipped;
            addresses[0] = mixed[..^slipped.Length].TrimEnd();
        }

        AddName(name, NameKind.Primary, draft);
        foreach (var alias in entry.Texts("aliases"))
            AddName(alias, NameKind.Alias, draft);
        foreach (var address in addresses)
        {
            var code = Countries.CodeOf(address) ?? Countries.AtEndOf(address)?.Code ?? CountryTexts.Code(address, draft.Place, report);
            draft.AddAddress(Countries.CodeOf(address) is null ? address : "", code);
            draft.AddCountry(code);
        }

        draft.Programmes.Add("End User List");
        draft.Remarks = entry.Text("reason");
        foreach (var concern in MetiConcerns.In(draft.Remarks))
            draft.AddDetail("concern", concern);
        return draft.Finish(entry.Text("id"));
    }

    private static void AddName(string text, NameKind kind, EntityDraft draft)
    {
        var (name, other) = BracketedNames.Split(text);
        draft.AddName(name, kind);
        if (other is not null)
            draft.AddName(other, NameKind.Alias);
    }

    /// <summary>What follows the country at the beginning of an address.</summary>
    private static string? Behind(string address)
    {
        if (Countries.AtStartOf(address) is not { } country)
            return null;
        for (var cut = address.LastIndexOf(' '); cut > 0; cut = address.LastIndexOf(' ', cut - 1))
        {
            if (Countries.Find(address.AsSpan(0, cut)) == country)
                return address[(cut + 1)..];
        }

        return null;
    }
}
