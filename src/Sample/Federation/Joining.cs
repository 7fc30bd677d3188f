namespace Cordon.Sample.Federation;

/// <summary>Each State makes its card, takes in those of the others, compares them, and two persons make each a partner.</summary>
internal static class Joining
{
    private static readonly string[] Kinds = ["information", "alert", "case", "hit", "declaration"];

    public static async Task PlayAsync(IReadOnlyList<Post> posts)
    {
        var cards = new Dictionary<Post, string>();
        foreach (var post in posts)
            cards[post] = await CardAsync(post);
        foreach (var post in posts)
        {
            foreach (var other in posts.Where(p => p != post))
                await TakeInAsync(post, other, cards[other]);
        }
    }

    private static async Task<string> CardAsync(Post post)
    {
        await using var duty = await post.AsAsync(post.Crew.Duty, "partners");
        await duty.SubmitAsync("/exchange/card", "card", ("Form.Name", post.Crew.Office), ("Form.State", post.Crew.State), ("Form.Address", post.Node.Address.ToString()),
            ("Form.Contacts", $"24 hours: {post.Crew.Telephone}\nmail: hotline@{post.Crew.Authority}.example"), ("Form.Until", post.Day(365)));
        return (await duty.OpenAsync("/exchange/card/file")).Html;
    }

    private static async Task TakeInAsync(Post post, Post other, string card)
    {
        var partner = $"/exchange/partners/{other.Crew.Authority}";
        await using (var duty = await post.AsAsync(post.Crew.Duty, "partners"))
        {
            await duty.SubmitAsync("/exchange/partners/new", "new-partner", ("Form.Card", card));
            await duty.SubmitAsync($"{partner}/compare", "compare", [
                ("Form.Compared", "yes"), ("Form.LegalBasis", "Memorandum of 2025 on strategic trade"), ("Form.Purposes", "non-proliferation\nnuclear security"), .. Kinds.Select(k => ("Form.Kinds", k)), ("Form.Use", "administrative"), ("Form.Level", "2"), ("Form.ADay", "200"),
                ("Form.Text", $"Read aloud with the duty officer of {other.Crew.State}, called by the number in the memorandum.")]);
        }

        await using var second = await post.AsAsync(post.Crew.Countersigner, "partners");
        await second.SubmitAsync($"{partner}/confirm", "confirm-partner", ("Form.Step", "confirm"), ("Form.Text", "The memorandum lies before me."));
    }
}
