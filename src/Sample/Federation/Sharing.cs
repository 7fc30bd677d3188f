namespace Cordon.Sample.Federation;

/// <summary>What has gone to and fro already: something that was released and read, something that was called back, a test call, and a question about an end use that was answered.</summary>
internal static class Sharing
{
    public static async Task PlayAsync(Post arvonia, Post belmora, Post corvale)
    {
        await ReleaseAsync(corvale, "Forged end-use certificates", "Two certificates with the seal of a ministry that was dissolved in 2019 were shown to customs of Corvale. The form of the seal is described below.",
            "seal: round, two keys crossed\nfirst shown: 14 October", "All partners should know the seal.", arvonia, belmora);
        foreach (var post in new[] { arvonia, belmora })
            await ReadAsync(post, corvale, "Our counters have been told.");
        var mistaken = await ReleaseAsync(belmora, "Vessel without papers", "The vessel named below was said to have left without a manifest.", "vessel: MV Quillan Star", "They asked about the vessel.", arvonia);
        await ReadAsync(arvonia, belmora, "We look for her.");
        await using (var runa = await belmora.AsAsync(belmora.Crew.Duty, "partners"))
        {
            await runa.SubmitAsync($"{mistaken}/recall", "recall", ("Form.Sort", "withdraw"), ("Form.Text", "The manifest was found: the port had filed it under another voyage."));
            await belmora.UntilAsync(runa, mistaken, page => page.Html.Contains("erased", StringComparison.Ordinal));
        }

        await ReleaseAsync(belmora, "Kilns ordered three times", "Three makers got the same order for laboratory kilns within a week, each with another end user.", "maker: three, one of them in Corvale", "Arvonia asked about the dairy.", arvonia);
        await AskConsentAsync(arvonia, belmora, "Corvale has one of the three makers.", corvale);
        var test = await Calling.PlaceAsync(corvale, arvonia, "test", "Test call of the quarter", []);
        await Calling.SeeAsync(arvonia, corvale, test);
        var kilns = await Calling.PlaceAsync(belmora, arvonia, "enduse", "Ceramic kilns for a dairy?",
            [("consignee", "Quenby Dairy Supply, Mill Lane 2, Arvonia"), ("goods", "two laboratory kilns, 1,700 degrees"), ("enduse", "drying of whey samples"), ("asked", "Does this dairy have a laboratory, and has it asked for kilns before?")]);
        await Calling.SeeAsync(arvonia, belmora, kilns);
        await Calling.AnswerAsync(arvonia, belmora, kilns, "done", "The dairy has no laboratory. It has not asked for kilns; the letterhead on the order is not its own.");
    }

    /// <returns>The address of the release.</returns>
    private static async Task<string> ReleaseAsync(Post from, string title, string tearline, string fields, string why, params Post[] to)
    {
        string address;
        await using (var officer = await from.AsAsync(from.Crew.Duty, "partners"))
        {
            var preview = await officer.SubmitAsync("/exchange/releases/new", "release", [
                .. to.Select(p => ("Form.Recipients", p.Crew.Authority)), ("Form.Kind", "information"), ("Form.Title", title), ("Form.Tearline", tearline), ("Form.Fields", fields), ("Form.Authority", "customs"), ("Form.Gateway", "Memorandum of 2025, article 7"),
                ("Form.Purpose", "non-proliferation"), ("Form.Tlp", "amberstrict"), ("Form.Use", "intelligence"), ("Form.Level", "0"), ("Form.Text", why), ("Form.Step", "preview")]);
            address = (await officer.SendAsync(preview, "release", ("Form.Step", "propose"))).Address;
        }

        await using (var second = await from.AsAsync(from.Crew.Countersigner, "partners"))
            await second.SubmitAsync($"{address}/approve", "approve", ("Form.Step", "approve"));
        return address;
    }

    private static async Task ReadAsync(Post post, Post from, string note)
    {
        await using var reader = await post.AsAsync(post.Crew.Duty, "partners");
        var received = $"/exchange/received/{from.Crew.Authority}:";
        var list = await post.UntilAsync(reader, "/exchange/releases", page => page.Link(received) is not null);
        await reader.SubmitAsync(list.Link(received)!, "note", ("Form.Text", note));
    }

    /// <summary>Asks whether the newest that came may be passed on; nobody has answered yet.</summary>
    private static async Task AskConsentAsync(Post post, Post originator, string why, Post to)
    {
        await ReadAsync(post, originator, "We look for the dairy.");
        await using var officer = await post.AsAsync(post.Crew.Duty, "partners");
        var received = (await officer.OpenAsync("/exchange/releases")).Link($"/exchange/received/{originator.Crew.Authority}:")!;
        await officer.SubmitAsync($"{received}/consent", "ask-consent", ("Form.Recipients", to.Crew.Authority), ("Form.Text", why));
    }
}
