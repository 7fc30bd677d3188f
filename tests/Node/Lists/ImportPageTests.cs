using System.Net;
using Cordon.Kernel.Processes;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.Reference.Contracts;
using static Cordon.Tests.Node.Screening.ScreeningNode;

namespace Cordon.Tests.Node.Lists;

/// <summary>An import that takes its time, as those see it who look on.</summary>
public sealed class ImportPageTests
{
    [Fact]
    public async Task It_is_shown_while_it_runs_and_can_be_cancelled_by_those_who_may_import()
    {
        await using var silent = new LoopbackServer(_ => null);
        await using var node = new RunningNode();
        await node.InitializeAsync();
        var page = await BegunAsync(node, silent);
        var analyst = new Browser(await node.PersonAsync(Duty.TargetingAnalyst.Name));
        await analyst.OpenAsync(page);
        Assert.Contains("Running", analyst.Page.QuerySelector("#import[data-progress] .notice")!.TextContent);
        Assert.NotNull(analyst.Page.QuerySelector("head noscript"));
        Assert.NotNull(analyst.Page.QuerySelector("script[src*='progress.js']"));
        Assert.Contains(page, (await Html.GetAsync(analyst.Client, "/screening/lists")).QuerySelectorAll("td a").Select(a => a.GetAttribute("href")));

        var auditor = await node.PersonAsync(Duty.Auditor.Name);
        Assert.Null((await Html.GetAsync(auditor, page)).QuerySelector("form[action$='/cancel']"));

        await analyst.SubmitAsync("form[action$='/cancel']");
        while (analyst.Page.QuerySelector("[data-progress]") is not null)
            await analyst.OpenAsync(page);
        Assert.Equal(page, analyst.At);
        Assert.Contains("Cancelled by Tess Tester", analyst.Page.QuerySelector("#import .notice.bad")!.TextContent);
        Assert.Contains("not changed", analyst.Page.QuerySelector("#import tbody")!.TextContent);
        Assert.Null(analyst.Page.QuerySelector("script[src*='progress.js']"));

        Assert.NotNull(analyst.Page.QuerySelector("form[action$='/again']"));
    }

    [Fact]
    public async Task Whoever_hands_in_a_list_that_is_being_taken_in_is_told_and_nothing_happens()
    {
        await using var silent = new LoopbackServer(_ => null);
        await using var node = new RunningNode();
        await node.InitializeAsync();
        await BegunAsync(node, silent);
        var person = new Browser(await node.PersonAsync());
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent((await Html.GetAsync(person.Client, "/screening/lists")).QuerySelector("form[action='/screening/lists/import'] input[type=hidden]")!.GetAttribute("value")!), "__RequestVerificationToken");
        form.Add(new StringContent("id,name,programme\nh1,Ilya Barano,P\n"), "files", "harbour.csv");
        using var response = await person.Client.PostAsync(new Uri("/screening/lists/import", UriKind.Relative), form, Stop);
        Assert.StartsWith("/screening/lists?refused=", response.Headers.Location!.ToString());
        await person.OpenAsync(response.Headers.Location.ToString());
        Assert.Contains("harbour: this list is being taken in already", person.Page.Body!.TextContent);
        Assert.Single(await node.Host.App.Services.GetRequiredService<IImportJobs>().RecentAsync(10, Stop));
    }

    [Fact]
    public async Task An_interrupted_import_says_so_after_the_restart_and_can_be_begun_again()
    {
        await using var silent = new LoopbackServer(_ => null);
        await using var answers = new LoopbackServer(_ => LoopbackServer.Ok("id,name,programme\nh1,Ilya Barano,P\n"));
        await using var node = new RunningNode();
        await node.InitializeAsync();
        var page = await BegunAsync(node, silent);
        await ConfigureAsync(node, answers);
        var jobs = node.Host.App.Services.GetRequiredService<Cordon.Modules.Reference.Jobs.ImportJobs>();
        await jobs.StopAsync();
        // What a start makes of it; nothing else is left of what ran before.
        await jobs.StartAsync(Stop);
        var analyst = new Browser(await node.PersonAsync());
        await analyst.OpenAsync(page);
        Assert.Contains("Interrupted", analyst.Page.QuerySelector("#import .notice.bad")!.TextContent);
        await analyst.SubmitAsync("form[action$='/again']");
        Assert.NotEqual(page, analyst.At);
        while (analyst.Page.QuerySelector("[data-progress]") is not null)
            await analyst.OpenAsync(analyst.At);
        Assert.Contains("a new version is in force", analyst.Page.QuerySelector("#import tbody")!.TextContent);
    }

    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("nothing")]
    public async Task A_page_of_no_import_is_a_page_that_is_not_there(string id)
    {
        await using var node = new RunningNode();
        await node.InitializeAsync();
        using var response = await GetAsync(await node.PersonAsync(), $"/screening/lists/imports/{id}");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static async Task<string> BegunAsync(RunningNode node, LoopbackServer server)
    {
        await ConfigureAsync(node, server);
        var job = await node.Host.App.Services.GetRequiredService<IImportJobs>().BeginFetchAsync(["harbour"], Words, Stop);
        await server.Asked.WaitAsync(Stop);
        return $"/screening/lists/imports/{job.Id:D}";
    }

    private static ImportWords Words { get; } = new(Actor.System("tests"));

    private static Task ConfigureAsync(RunningNode node, LoopbackServer server) => node.Host.App.Services.GetRequiredService<IWatchlistIntake>()
        .ConfigureAsync(new() { Dataset = "harbour", Title = "Harbour", Authority = "Arvonia", Addresses = [new WatchlistAddress("harbour.csv", server.Url)] }, Words, Stop);
}
