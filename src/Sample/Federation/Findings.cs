using Cordon.Kernel.Processes;
using Cordon.Modules.Reference.Contracts;
using Cordon.Sample.Invention;
using Cordon.Sample.Story;

namespace Cordon.Sample.Federation;

/// <summary>
/// What each State knows by itself. Arvonia has a trader who resembles a listed firm, and nobody has looked yet; Belmora has a case in which the same firm stands;
/// Corvale knows of neither.
/// </summary>
internal static class Findings
{
    private const string Firm = "Delvane Precision Trading";
    private const string Number = "DPT-20714";
    private const string FreeBefore = "2026-03-02";

    public static async Task PlayAsync(Post arvonia, Post belmora, Post corvale)
    {
        await ListAsync(arvonia, Listed("avc-001", $"{Firm} FZE", Number), Listed("avc-002", "Ostrava Line Shipping", "OLS-11002"));
        await RegisterAsync(arvonia,
            new Registered("avr-1", "Company", [Firm], "", ("registrationNumber", Number), "Quay 7, Port of Arvonia"),
            new Registered("avr-2", "Company", ["Quenby Dairy Supply"], "", ("registrationNumber", "QDS-5510"), "Mill Lane 2, Arvonia"));
        await ListAsync(belmora, Listed("bmc-001", "Halvorn Metals and Ceramics", "HMC-3318"));
        await CaseAsync(belmora, "Operation Slate Lantern", "A firm without a workshop asked three makers for the same measuring instruments within a week. Its papers name a dairy as the end user; the dairy knows of nothing.",
            new Subject("organisation", Firm, $"Register number {Number}", "suspected"), new Subject("person", "Brune Kaldermot", "Passport BL-0091744", "involved"), new Subject("item", "Pressure transducer", "Serial number QX-4471-0093", "unclear"));
        await ListAsync(corvale, Listed("cvc-001", "Ister Delta Forwarding", "IDF-9120"));
        await CaseAsync(corvale, "Lost gauge of the cement works", "A level gauge was missing at the yearly count. It was found in the store of the same works, behind pallets.", new Subject("organisation", "Corvale Cement Works", "Register number CCW-100", "affected"));
    }

    private static Listed Listed(string id, string name, string number) => new(id, "organization", name, "", "", $"registration:{number}", "", "NUC-PROC", "end-user notice", FreeBefore, "");

    private static async Task ListAsync(Post post, params Listed[] firms)
    {
        var list = $"{post.Crew.Authority}-control-list";
        await post.Node.Lists.ConfigureAsync(new() { Dataset = list, Title = $"Control list of {post.Crew.State}", Authority = post.Crew.Office }, new ImportWords(Actor.System("operator"), "the authority's own list"), post.Stop);
        await using var analyst = await post.AsAsync(post.Crew.Analyst, "lists");
        await Importing.FileAsync(analyst, list, string.Join('\n', [Invention.Listed.Header, .. firms.Select(f => f.Row), ""]));
    }

    private static async Task RegisterAsync(Post post, params Registered[] parties)
    {
        await using var analyst = await post.AsAsync(post.Crew.Analyst, "traders");
        await analyst.HandInAsync("/screening/parties/import", "file", "traders.csv", Registers.File(parties));
        await post.Node.Settled(post.Stop);
    }

    private static async Task CaseAsync(Post post, string title, string about, params Subject[] named)
    {
        await using var lead = await post.AsAsync(post.Crew.CaseOfficer, title);
        var opened = (await lead.SubmitAsync("/cases/new", "new-case", ("Form.Title", title), ("Form.Kind", "suspecteddiversion"), ("Form.About", about), ("Form.Tlp", "amberstrict"))).Address;
        foreach (var member in new[] { post.Crew.Duty, post.Crew.Countersigner, post.Crew.Analyst })
        {
            var page = await lead.OpenAsync($"{opened}/people/new");
            await lead.SendAsync(page, "person", ("Form.Person", page.Behind(member.Name) ?? ""), ("Form.Role", "member"), ("Form.Text", ""));
        }

        foreach (var (kind, name, identifiers, role) in named)
            await lead.SubmitAsync($"{opened}/named/new", "subject", ("Form.Kind", kind), ("Form.Name", name), ("Form.Identifiers", identifiers), ("Form.Role", role));
    }

    /// <summary>A party or a thing that stands in a case.</summary>
    private sealed record Subject(string Kind, string Name, string Identifiers, string Role);
}
