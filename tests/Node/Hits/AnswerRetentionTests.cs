using System.Net;
using Cordon.Journal.Erasure;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Hits.Life;
using Cordon.Modules.Operation.Settings;
using Cordon.Tests.Node.People;
using Cordon.Tests.Node.Screening;

namespace Cordon.Tests.Node.Hits;

/// <summary>How long answers are kept, and what outlives them.</summary>
public sealed class AnswerRetentionTests
{
    private static readonly Handling Handling = new() { Tlp = Tlp.AmberStrict, Originator = "localhost", PermittedUse = PermittedUse.Administrative, Purpose = "retention", LegalBasis = "Act 7" };
    private readonly MovedClock _clock = new();

    [Fact]
    public async Task An_answer_goes_after_its_day_and_its_open_hit_stays_and_a_held_one_stays_too()
    {
        await using var node = await StartAsync(TimeSpan.FromDays(30));
        var (free, held) = (await HitStage.AskAsync(node, "retention-1"), await HitStage.AskAsync(node, "retention-2", "Ilya Barano"));
        var subject = await SubjectAsync(node, held);
        await node.Journal.HoldAsync(new Retention("screening", subject), "Court order 12", new ProcessWords(HoldProcess.Place, Actor.System("test"), "hold", "Act 9"), Handling, Stop);

        _clock.Shift += TimeSpan.FromDays(30);
        Assert.Equal(0, await EraseAsync(node));
        Assert.False(await IsErasedAsync(node, free));
        _clock.Shift += TimeSpan.FromDays(1);
        Assert.Equal(1, await EraseAsync(node));
        Assert.Equal((true, false), (await IsErasedAsync(node, free), await IsErasedAsync(node, held)));

        var still = await HitStage.NowAsync(node, free);
        Assert.Equal((HitStatus.Open, "retention-1"), (still.Status, still.Party.Given["id"].Single()));
        var analyst = await node.PersonAtWorkAsync("targeting-analyst");
        using var page = await analyst.GetAsync(new Uri($"/hits/{free.Id}", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("Ilya Petrovich Barano", await page.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);

        await node.Journal.LiftHoldAsync(new Retention("screening", subject), "order lifted", new ProcessWords(HoldProcess.Lift, Actor.System("test"), "hold", "Act 9"), Handling, Stop);
        Assert.Equal(1, await EraseAsync(node));
        Assert.True(await IsErasedAsync(node, held));
    }

    [Fact]
    public async Task Unless_a_period_is_set_answers_are_kept()
    {
        await using var node = await StartAsync(TimeSpan.Zero);
        var hit = await HitStage.AskAsync(node, "retention-3");
        _clock.Shift += TimeSpan.FromDays(20_000);
        Assert.Equal(0, await EraseAsync(node));
        Assert.False(await IsErasedAsync(node, hit));
    }

    [Theory]
    [InlineData("01:00:00")]
    [InlineData("1.12:00:00")]
    [InlineData("-1.00:00:00")]
    public async Task A_period_is_whole_days(string period)
    {
        var refused = await Assert.ThrowsAsync<Cordon.Kernel.Faults.FaultException>(() => StartAsync(TimeSpan.Parse(period, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(("retention.period", "retention.screeningAnswers"), (refused.Fault.Code, refused.Fault.Where));
    }

    [Fact]
    public async Task A_hit_is_overdue_when_the_authority_says()
    {
        var node = new RunningNode(new NodeSettings { Hits = new() { Clock = TimeSpan.FromHours(3) } }, clock: _clock);
        await using (node)
        {
            await node.InitializeAsync();
            await ScreeningNode.ImportAsync(node, Repository.PathOf("samples", "lists"));
            var hit = await HitStage.AskAsync(node, "clock-1");
            await using var tables = node.Journal.Reader.Tables<Cordon.Modules.Desk.Storage.DeskContext>();
            Assert.Equal((hit.Since + TimeSpan.FromHours(3)).UnixMicroseconds, tables.Work.Single(w => w.Work == HitWork.IdOf(hit.Id)).Due);
        }

        var refused = await Assert.ThrowsAsync<Cordon.Kernel.Faults.FaultException>(async () => await new RunningNode(new NodeSettings { Hits = new() { Clock = TimeSpan.Zero } }).InitializeAsync());
        Assert.Equal("hits.clock", refused.Fault.Code);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<RunningNode> StartAsync(TimeSpan kept)
    {
        var node = new RunningNode(new NodeSettings { Retention = new() { ScreeningAnswers = kept } }, clock: _clock);
        await node.InitializeAsync();
        await ScreeningNode.ImportAsync(node, Repository.PathOf("samples", "lists"));
        return node;
    }

    private static Task<int> EraseAsync(RunningNode node) =>
        node.Journal.EraseExpiredAsync(100, new ProcessWords(EraseProcess.Name, Actor.System("retention"), "retention", "Act 7"), Handling, Stop);

    private Viewer Viewer() => new()
    {
        Actor = Actor.System("test"), Authority = "localhost", Purposes = new HashSet<string> { Cordon.Modules.Screening.Contracts.ScreeningPurpose.Words }, Use = PermittedUse.Evidence, Today = DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime),
    };

    private async Task<bool> IsErasedAsync(RunningNode node, Hit hit) =>
        (await node.Journal.Reader.SeeAsync(hit.Judgement.Answer, Viewer() with { Today = default }, Stop)).Entry!.IsErased;

    private async Task<string> SubjectAsync(RunningNode node, Hit hit) => (await node.Journal.Reader.SeeAsync(hit.Judgement.Answer, Viewer(), Stop)).Entry!.Stream.ToString().Split('/')[1];
}
