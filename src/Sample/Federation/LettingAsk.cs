namespace Cordon.Sample.Federation;

/// <summary>Who may ask whom without naming anything. Corvale lets nobody: it neither confirms nor denies.</summary>
internal static class LettingAsk
{
    public static async Task PlayAsync(Post arvonia, Post belmora)
    {
        await LetAsync(belmora, arvonia);
        await LetAsync(arvonia, belmora);
    }

    private static async Task LetAsync(Post holder, Post asker)
    {
        await using (var duty = await holder.AsAsync(holder.Crew.Duty, "partners"))
        {
            await duty.SubmitAsync("/matching/sets/open", "open",
                ("Form.Partner", asker.Crew.Authority), ("Form.Purpose", "trafficking"), ("Form.Kinds", "serial"), ("Form.Kinds", "person"), ("Form.Kinds", "company"), ("Form.Basis", "Memorandum of 2025, article 11"));
        }

        await using var second = await holder.AsAsync(holder.Crew.Countersigner, "partners");
        await second.SubmitAsync($"/matching/sets/{asker.Crew.Authority}/trafficking/confirm", "confirm-letting", ("Form.Step", "confirm"));
    }
}
