namespace Cordon.Sample.Federation;

/// <summary>Somebody is on duty in each State, by day and behind them by night.</summary>
internal static class Standby
{
    private static readonly TimeSpan Weeks = TimeSpan.FromDays(28);

    public static async Task PlayAsync(Post post)
    {
        await using var duty = await post.AsAsync(post.Crew.Duty, "roster");
        foreach (var (member, line) in new[] { (post.Crew.Duty, "1"), (post.Crew.Night, "2"), (post.Crew.Countersigner, "3") })
        {
            var page = await duty.OpenAsync("/hotline/roster/new");
            await duty.SendAsync(page, "shift", ("Form.Person", page.Behind(member.Name) ?? ""), ("Form.Line", line), ("Form.From", post.Moment(TimeSpan.Zero)), ("Form.Until", post.Moment(Weeks)));
        }
    }
}
