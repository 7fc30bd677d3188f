using System.Text.Json.Nodes;

namespace Cordon.Tests.Cli.Lists;

public sealed class DiffListsTests : IDisposable
{
    private const string Old = "id,name,programme,alias,remarks\n1,Ilya Barano,ARV,The Clerk,Directs quays\n2,Arvonia Lines,ARV,,\n3,Belmora Steel,ARV,,\n";
    private const string New = "id,name,programme,alias,remarks\n1,Ilya Barano,ARV,The Scribe,Directs quays\n3,Belmora Steel,ARV,,New words\n4,\"Corvale, Inc.\",ARV,,\n";

    private readonly string folder = Directory.CreateTempSubdirectory("cordon-lists-").FullName;

    public DiffListsTests()
    {
        Write("old/arv.csv", Old);
        Write("new/arv.csv", New);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Differences_are_shown_field_by_field()
    {
        var run = await RunAsync("old", "new");
        Assert.Equal(0, run.Code);
        Assert.Equal(
            """
            arv: 1 added, 1 removed, 2 changed (1 of them in what counts)
              + 4  Corvale, Inc.
              - 2  Arvonia Lines
              ~ 1  Ilya Barano
                  names: -[The Clerk (alias)] +[The Scribe (alias)]
              ~ 3  Belmora Steel
                  remarks: +[New words]

            """, run.Output);
    }

    [Fact]
    public async Task Machines_get_one_object_for_each_entry()
    {
        var lines = (await RunAsync("old", "new", "--format", "jsonl")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!).ToList();
        Assert.Equal(["added 4", "removed 2", "changed 1", "changed 3"], lines.Select(l => $"{l["change"]} {l["id"]}"));
        Assert.Equal("The Scribe (alias)", (string?)lines[2]["fields"]![0]!["added"]![0]);
        Assert.Equal([true, true, true, false], lines.Select(l => l["material"]!.GetValue<bool>()));
        Assert.Equal(4, JsonNode.Parse((await RunAsync("old", "new", "--format", "json")).Output)!.AsArray().Count);
        Assert.Contains("\"Corvale, Inc.\"", (await RunAsync("old", "new", "--format", "csv")).Output);
    }

    [Fact]
    public async Task A_list_that_only_one_side_has_is_named_and_not_taken_for_removed()
    {
        Write("new/bel.csv", Old);
        var run = await RunAsync("old", "new");
        Assert.Contains("bel is not in old: not compared", run.Errors);
        Assert.DoesNotContain("bel", run.Output);
    }

    [Theory]
    [InlineData(3, "none of the list formats", "old", "notes.txt")]
    [InlineData(3, "no such file or folder", "old", "nowhere")]
    [InlineData(3, "none of the list formats", "old", "empty")]
    [InlineData(2, "Required argument", "old")]
    public async Task What_cannot_be_compared_is_refused(int code, string sentence, params string[] arguments)
    {
        Write("notes.txt", "some notes");
        Directory.CreateDirectory(Path.Combine(folder, "empty"));
        var run = await RunAsync(arguments);
        Assert.Equal(code, run.Code);
        Assert.Contains(sentence, run.Errors);
    }

    private Task<BuiltProgram.Outcome> RunAsync(params string[] arguments) => BuiltProgram.RunAsync("Cli", folder, ["lists", "diff", .. arguments]);

    private void Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
