using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Cordon.Tests.Node.Incidents;

/// <summary>Files of a notice over HTTP.</summary>
public sealed class IncidentFilesPageTests(RunningNode node)
{
    private static readonly (string Name, string Value)[] Whole =
    [
        ("Form.Title", "Capsule in a shed"), ("Form.Said[what]", "discovery"), ("Form.Said[shape]", "a capsule"), ("Form.Said[notifier]", "the authority"), ("Form.Said[dissemination]", "held"), ("Form.Group", "three"), ("Form.Grounds", "It lay among scrap."),
        .. new[] { "happened", "place", "discovered", "discoveredplace", "setting", "found", "serial", "recovery", "measures", "consequences", "suspected", "charged" }.Select(f => ("Form.Unknown", f)),
    ];

    [Fact]
    public async Task A_photograph_makes_a_revision_whose_document_names_it_and_the_page_says_what_came_and_went()
    {
        var ines = new Browser(await node.PersonAtWorkAsync("duty-officer"));
        await ines.OpenAsync("/incidents/new?material=unknown");
        await ines.SubmitAsync("main form", Whole);
        Assert.Equal("Capsule in a shed", ines.Heading);
        var at = ines.At;
        var (bare, laden) = (MadePng.Of(80), MadePng.Of(80, 1, [MadePng.Chunk("eXIf", "GPS N47.3686 E8.5391"u8)]));
        await ines.OpenAsync($"{at}/files");
        await ines.UploadAsync("main form", [("Form.Text", "Photographs came.")], ("files", "run.sh", "#!/bin/sh\n"u8.ToArray()));
        Assert.Equal(HttpStatusCode.BadRequest, ines.Status);
        Assert.Contains("is a program", ines.Page.QuerySelector("#files-error")!.TextContent, StringComparison.Ordinal);
        await ines.UploadAsync("main form", [("Form.Text", "Photographs came.")], ("files", "shed.png", laden), ("files", "report.txt", "What was found"u8.ToArray()));
        Assert.Equal(at, ines.At);
        var picture = ines.Page.QuerySelector("main img")!.GetAttribute("src")!;
        Assert.Equal(bare, await ines.Client.GetByteArrayAsync(new Uri(picture, UriKind.Relative), Stop));
        var digest = Convert.ToHexStringLower(SHA256.HashData(bare));
        Assert.Contains($"shed.png, SHA-256 {digest}", ines.Page.QuerySelector("main ins")!.ParentElement!.ParentElement!.ParentElement!.TextContent, StringComparison.Ordinal);
        var document = JsonNode.Parse(await ines.Client.GetStringAsync(new Uri($"{at}/revisions/2/document.json", UriKind.Relative), Stop))!;
        Assert.Equal(("cordon.incident/v2", digest), (document["format"]!.GetValue<string>(), document["notice"]!["files"]![0]!["sha256"]!.GetValue<string>()));
        await ines.OpenAsync($"{at}/revisions/2");
        Assert.Single(ines.Page.QuerySelectorAll("main img"));

        await ines.OpenAsync($"{at}/files");
        await ines.UploadAsync("main form", [("Form.Remove", digest), ("Form.Text", "Another shed.")]);
        Assert.Empty(ines.Page.QuerySelectorAll("main img"));
        Assert.Contains($"shed.png, SHA-256 {digest}", ines.Page.QuerySelector("main del")!.TextContent, StringComparison.Ordinal);
        await ines.OpenAsync($"{at}/revisions/2");
        Assert.Single(ines.Page.QuerySelectorAll("main img"));
        using var administrator = await node.PersonAsync("administrator");
        using var refused = await administrator.GetAsync(new Uri(picture, UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
