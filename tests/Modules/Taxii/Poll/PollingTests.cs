using Cordon.Kernel.Processes;
using Cordon.Modules.Taxii.Poll;
using Cordon.Modules.Taxii.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cordon.Tests.Modules.Taxii.Poll;

/// <summary>One server polls another, over real HTTP.</summary>
public sealed class PollingTests
{
    private static readonly Actor Who = Actor.Person("ada");
    private const string Into = Seed.Empty;
    private const string There = $"{TaxiiServer.Root}/collections/{Seed.Open}/objects/";
    private const string Here = $"{TaxiiServer.Root}/collections/{Into}/objects/";

    [Theory, EachDatabase]
    public async Task What_is_new_there_comes_here_once_in_its_order(TestDatabase database)
    {
        await using var other = await TaxiiServer.NewAsync();
        await using var own = await TaxiiServer.NewAsync(database);
        using var there = other.Client();
        using var here = own.Client();
        await SetAsync(own, there.BaseAddress!, TaxiiServer.Password);
        await RoundAsync(own);
        Assert.Equal(Seed.Newest, (await here.AskAsync(Here)).Ids);
        var state = await StateAsync(own);
        Assert.Equal((5, 0, null, Seed.LastAdded), (state.Taken, state.Refused, state.Fault, state.After));

        const string New = "identity--a0c7a521-0077-4c11-8c11-000000000077";
        await there.PostAsync(There, Seed.Envelope(Seed.Of(New, "2026-01-01T00:00:00.000Z", "2026-01-01T00:00:00.000Z")));
        await RoundAsync(own);
        Assert.DoesNotContain(New, (await here.AskAsync(Here)).Ids);
        own.Clock.Advance(TimeSpan.FromMinutes(15));
        await RoundAsync(own);
        Assert.Equal([.. Seed.Newest, New], (await here.AskAsync(Here)).Ids);
        Assert.Equal(6, (await StateAsync(own)).Taken);
    }

    [Fact]
    public async Task More_than_a_page_comes_page_by_page()
    {
        await using var other = await TaxiiServer.NewAsync(seed: Seed.Json.Replace("\"max_content_length\": 100000", "\"max_content_length\": 1000000", StringComparison.Ordinal));
        await using var own = await TaxiiServer.NewAsync();
        using var there = other.Client();
        using var here = own.Client();
        var many = Enumerable.Range(0, 250).Select(i => Seed.Of($"identity--a0c7a521-0077-4c11-8c11-{i:000000000000}", "2026-01-01T00:00:00.000Z", "2026-01-01T00:00:00.000Z")).ToList();
        Assert.Equal(250, (int?)(await there.PostAsync(There, Seed.Envelope(many))).Body["success_count"]);
        await SetAsync(own, there.BaseAddress!, TaxiiServer.Password);
        await RoundAsync(own);
        Assert.Equal(255, (await StateAsync(own)).Taken);
        Assert.Equal(255, (await here.AskAsync($"{Here}?limit=1000")).Ids.Count);
    }

    [Fact]
    public async Task What_goes_wrong_is_kept_and_tried_again_later_each_time()
    {
        await using var own = await TaxiiServer.NewAsync();
        await using var other = await TaxiiServer.NewAsync();
        using var there = other.Client();
        await SetAsync(own, there.BaseAddress!, "wrong");
        await RoundAsync(own);
        var state = await StateAsync(own);
        Assert.Contains("taxii.poll.answer", state.Fault);
        Assert.Contains("401", state.Fault);
        Assert.Equal(1, state.Failures);
        own.Clock.Advance(TimeSpan.FromSeconds(61));
        await RoundAsync(own);
        Assert.Equal(2, (await StateAsync(own)).Failures);
        own.Clock.Advance(TimeSpan.FromSeconds(61));
        await RoundAsync(own);
        Assert.Equal(2, (await StateAsync(own)).Failures);
        own.Clock.Advance(TimeSpan.FromSeconds(61));
        await RoundAsync(own);
        Assert.Equal(3, (await StateAsync(own)).Failures);
    }

    [Theory]
    [InlineData("http://belmora.example/taxii2/trust/", "taxii.poll.root")]
    [InlineData("https://ada:secret@belmora.example/trust/", "taxii.poll.root")]
    [InlineData("file:///etc/passwd", "taxii.poll.root")]
    [InlineData("trust", "taxii.poll.root")]
    public async Task No_password_is_sent_over_an_open_line(string root, string code)
    {
        await using var own = await TaxiiServer.NewAsync();
        var refused = await Assert.ThrowsAsync<Cordon.Kernel.Faults.FaultException>(() => own.Services.GetRequiredService<PollDesk>().SetAsync(Who, new PollForm("Belmora", root, "movements", Into, 15, "ada", "x"), TaxiiServer.Stop));
        Assert.Equal(code, refused.Fault.Code);
    }

    [Fact]
    public async Task A_poll_that_is_ended_asks_no_more_and_forgets_its_password()
    {
        await using var own = await TaxiiServer.NewAsync();
        var id = await SetAsync(own, new Uri("http://127.0.0.1:9"), TaxiiServer.Password);
        await own.Services.GetRequiredService<PollDesk>().EndAsync(Who, id, "the agreement ended", TaxiiServer.Stop);
        await RoundAsync(own);
        var state = await StateAsync(own);
        Assert.Equal((0, null, null), (state.Failures, state.Fault, state.Secret));
    }

    private static Task<string> SetAsync(TaxiiServer server, Uri address, string password) =>
        server.Services.GetRequiredService<PollDesk>().SetAsync(Who, new PollForm("Belmora", new Uri(address, "/taxii2/trust/").AbsoluteUri, "movements", Into, 15, "ada", password), TaxiiServer.Stop);

    private static Task RoundAsync(TaxiiServer server) => server.Services.GetRequiredService<PollRounds>().NowAsync(TaxiiServer.Stop);

    private static async Task<PollStateRow> StateAsync(TaxiiServer server)
    {
        await using var tables = server.Journal.Reader.Tables<TaxiiContext>();
        return await tables.PollStates.SingleAsync(TaxiiServer.Stop);
    }
}
