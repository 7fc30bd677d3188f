using System.Text.Json.Nodes;
using Cordon.Journal;
using Cordon.Journal.Catalog;
using Cordon.Kernel.Ids;
using Microsoft.Data.Sqlite;

namespace Cordon.Tests.Cli.Journal;

public sealed class JournalVerbsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cordon-journal-").FullName;

    private string Data => Path.Combine(_folder, "var");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_journal_that_holds_is_reported_also_while_a_node_runs()
    {
        await using var node = await OpenAsync();
        var run = await RunAsync("journal", "verify", "--format", "json");
        Assert.Equal(0, run.Code);
        Assert.True(JsonNode.Parse(run.Output)!["holds"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_rebuild_is_recorded_and_refused_while_a_node_runs()
    {
        await using (await OpenAsync())
        {
            var refused = await RunAsync("journal", "rebuild", "--reason", "checking");
            Assert.Equal(3, refused.Code);
            Assert.Contains("a running node holds the journal", refused.Errors, StringComparison.Ordinal);
        }

        Assert.Equal(2, (await RunAsync("journal", "rebuild")).Code);
        Assert.Equal(0, (await RunAsync("journal", "rebuild", "--reason", "checking")).Code);
        var run = await RunAsync("journal", "verify", "--format", "json");
        Assert.Equal(1, JsonNode.Parse(run.Output)!["held"]!.GetValue<int>());
        Assert.Equal(1, JsonNode.Parse(run.Output)!["signed"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_changed_entry_ends_in_4_and_is_named()
    {
        await (await OpenAsync()).DisposeAsync();
        Assert.Equal(0, (await RunAsync("journal", "rebuild", "--reason", "first")).Code);
        Assert.Equal(0, (await RunAsync("journal", "rebuild", "--reason", "second")).Code);
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(Data, "cordon.db")};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE journal_entry SET at = at + 1 WHERE position = 1";
            Assert.Equal(1, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        }

        var run = await RunAsync("journal", "verify", "--format", "json");
        Assert.Equal(4, run.Code);
        Assert.Equal("journal.verify.commitment", JsonNode.Parse(run.Output)!["fault"]!["code"]!.GetValue<string>());
        Assert.StartsWith("position 1, entry/", JsonNode.Parse(run.Output)!["fault"]!["where"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_journal_put_back_from_an_older_backup_shows_what_it_lost_and_goes_on_for_a_reason_only()
    {
        await (await OpenAsync()).DisposeAsync();
        Assert.Equal(0, (await RunAsync("journal", "rebuild", "--reason", "first")).Code);
        var (database, backup) = (Path.Combine(Data, "cordon.db"), Path.Combine(_folder, "backup.db"));
        File.Copy(database, backup);
        Assert.Equal(3, (await RunAsync("journal", "resume")).Code);
        Assert.Equal(0, (await RunAsync("journal", "rebuild", "--reason", "second")).Code);
        File.Copy(backup, database, overwrite: true);

        var refused = await RunAsync("journal", "rebuild", "--reason", "third");
        Assert.Equal(3, refused.Code);
        Assert.Contains("cordon journal resume", refused.Errors, StringComparison.Ordinal);
        var shown = await RunAsync("journal", "resume", "--format", "json");
        Assert.Equal((0, 1), (shown.Code, JsonNode.Parse(shown.Output)!["lost"]!.GetValue<int>()));
        Assert.Contains("nothing was changed", shown.Errors, StringComparison.Ordinal);
        Assert.Equal(3, (await RunAsync("journal", "resume", "--reason", "lost")).Code);
        Assert.Equal(3, (await RunAsync("journal", "resume", "--reason", "lost", "--lost", "2")).Code);
        Assert.Equal(0, (await RunAsync("journal", "resume", "--reason", "lost", "--lost", "1")).Code);
        Assert.Equal(0, (await RunAsync("journal", "rebuild", "--reason", "third")).Code);
        var verified = await RunAsync("journal", "verify", "--format", "json");
        Assert.Equal(0, verified.Code);
        Assert.StartsWith("1, from position 1", JsonNode.Parse(verified.Output)!["endedMissing"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subject_is_held_and_let_go_by_its_class_and_name()
    {
        await (await OpenAsync()).DisposeAsync();
        string[] subject = ["people", "p1", "--ground", "order 7/2026", "--reason", "a case is pending"];
        Assert.Equal(0, (await RunAsync(["journal", "hold", .. subject])).Code);
        Assert.Contains("is held already", (await RunAsync(["journal", "hold", .. subject])).Errors, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync(["journal", "lift-hold", .. subject])).Code);
        Assert.Equal(3, (await RunAsync(["journal", "lift-hold", .. subject])).Code);
        Assert.Equal(2, (await RunAsync("journal", "hold", "people", "p1")).Code);
    }

    [Fact]
    public async Task A_place_without_a_journal_is_bad_input_and_nothing_is_made_there()
    {
        Assert.Equal(3, (await RunAsync("journal", "verify")).Code);
        Assert.Equal(3, (await RunAsync("journal", "rebuild", "--reason", "x")).Code);
        Assert.False(Directory.Exists(Data));
        var unreachable = await RunAsync("journal", "verify", "--database", "Host=/nowhere;Username=u;Password=secret-3;Database=d");
        Assert.Equal(3, unreachable.Code);
        Assert.DoesNotContain("secret-3", unreachable.Errors + unreachable.Output, StringComparison.Ordinal);
    }

    private Task<JournalWriter> OpenAsync() =>
        new Journals(JournalCatalog.Of(), TimeProvider.System, new SystemRandomness()).OpenAsync(new JournalOptions { Folder = Data });

    private Task<BuiltProgram.Outcome> RunAsync(params string[] arguments) => BuiltProgram.RunAsync("Cli", _folder, arguments);
}
