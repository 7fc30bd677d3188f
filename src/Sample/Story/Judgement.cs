using Cordon.Sample.Acting;
using Cordon.Sample.Invention;

namespace Cordon.Sample.Story;

/// <summary>What somebody makes of a hit, from what the party gives.</summary>
/// <param name="Verdict">As it stands in addresses.</param>
/// <param name="Reasons">Codes of the list of reasons.</param>
/// <param name="Text">In their own words.</param>
internal sealed record Judgement(string Verdict, IReadOnlyList<string> Reasons, string Text)
{
    public const string False = "false-match";
    public const string True = "true-match";
    public const string Open = "needs-information";

    public static Judgement Of(HitRow hit, World world)
    {
        var party = world.Find(hit.Party);
        var isPerson = party?.Schema == "Person";
        return (world.IsLike(party, hit.Listed) ? party!.Likeness : Likeness.None) switch
        {
            Likeness.Same when isPerson => new(True, party!.Number.Value.Length > 0 ? ["number-same", "birth-and-name-same"] : ["birth-and-name-same"], "Name, date of birth and what the passport says are those of the listed person."),
            Likeness.Same => new(True, ["number-same"], "The number in the register is the listed one's."),
            Likeness.Namesake when isPerson => new(False, ["birth-differs", "number-differs"], "Born in another year, holds another passport and lives elsewhere: a namesake."),
            Likeness.Namesake => new(False, ["number-differs"], "Another number in the register; only the name is the same."),
            Likeness.Bare => new(Open, [isPerson ? "birth-missing" : "number-missing"], "The application gives the name alone. The applicant was asked for the rest."),
            Likeness.Spelled => new(Open, ["document-missing"], "The name is the listed one's in another spelling; a copy of the papers was asked for."),
            _ => new(False, ["other"], "Only a part of the name is the same, and nothing else speaks for it."),
        };
    }

    /// <summary>Records it.</summary>
    public Task ByAsync(Colleague who, HitRow hit) =>
        who.SubmitAsync($"/hits/{hit.Id}/decide/{Verdict}", "decide", [("Form.Step", "record"), .. Reasons.Select(r => ("Form.Reasons", r)), ("Form.Text", Text)]);
}
