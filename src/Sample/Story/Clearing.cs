using Cordon.Sample.Acting;

namespace Cordon.Sample.Story;

/// <summary>How somebody comes to be cleared for what is classified: two others have a hand in it.</summary>
internal static class Clearing
{
    /// <summary>Up to what is confidential.</summary>
    private const string Level = "2";

    /// <summary>Proposes it.</summary>
    /// <param name="by">Who proposes.</param>
    /// <param name="whom">For whom.</param>
    /// <param name="decision">Of the vetting authority.</param>
    /// <param name="until">The last day, as the fields of pages take one.</param>
    public static async Task ProposeAsync(Colleague by, Member whom, string decision, string until) =>
        await by.SubmitAsync($"{await PageOfAsync(by, whom)}/propose", "propose", ("Form.Level", Level), ("Form.Basis", decision), ("Form.Until", until));

    /// <summary>Grants what was proposed, as another.</summary>
    public static async Task GrantAsync(Colleague by, Member whom) => await by.SubmitAsync($"{await PageOfAsync(by, whom)}/decide", "decide", ("Form.Step", "grant"));

    private static async Task<string> PageOfAsync(Colleague who, Member whom) =>
        (await who.OpenAsync("/people/clearances")).Behind(whom.Name) ?? throw new InvalidOperationException("the page of clearances does not name everybody");
}
