using Cordon.Sample.Acting;

namespace Cordon.Sample.Story;

/// <summary>What a second person does with a proposal.</summary>
internal static class Confirming
{
    public static Task ConfirmAsync(Colleague who, HitRow hit, string text) => ActAsync(who, hit, "confirm", text);

    public static Task ReturnAsync(Colleague who, HitRow hit, string text) => ActAsync(who, hit, "return", text);

    private static Task<Page> ActAsync(Colleague who, HitRow hit, string step, string text) => who.SubmitAsync($"/hits/{hit.Id}/confirm", "confirm", ("Form.Step", step), ("Form.Text", text));
}
