using System.Net;
using Cordon.Modules.Hits.Life;
using Cordon.Tests.Node.Screening;

namespace Cordon.Tests.Node.Hits;

public sealed class StepUpTests
{
    [Fact]
    public async Task A_decision_asks_again_who_it_is_when_that_is_long_ago_also_between_two_pages()
    {
        var time = new ShiftedTime();
        await using var node = time.Node();
        await node.InitializeAsync();
        await ScreeningNode.ImportAsync(node, Repository.PathOf("samples", "lists"));
        var hit = await HitStage.AskAsync(node, "step-up");
        var person = new Browser(await node.PersonAtWorkAsync("duty-officer"));
        await person.OpenAsync($"/hits/{hit.Id}/decide/true-match");
        await person.SubmitAsync("main form", ("Form.Reasons", "number-same"), ("Form.Step", "check"));
        time.Shift = TimeSpan.FromMinutes(11);
        await person.SubmitAsync("main form", ("Form.Step", "record"));
        Assert.Equal(HttpStatusCode.Forbidden, person.Status);
        Assert.Equal(HitStatus.Open, (await HitStage.NowAsync(node, hit)).Status);
        foreach (var act in new[] { "decide/true-match", "confirm", "undo" })
        {
            using var again = await person.Client.GetAsync(new Uri($"/hits/{hit.Id}/{act}", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.StartsWith("/sign-in/again", again.Headers.Location?.ToString());
        }

        await person.OpenAsync($"/hits/{hit.Id}");
        Assert.Equal(HttpStatusCode.OK, person.Status);
    }
}
