using System.Net;
using System.Text;
using Cordon.Modules.Operation;
using Cordon.Modules.Screening.Replay;
using static Cordon.Tests.Node.Screening.ScreeningNode;

namespace Cordon.Tests.Node.Screening;

public sealed class ReceiptTests(ScreeningNode screening)
{
    [Fact]
    public async Task A_stranger_verifies_a_receipt_offline_and_one_changed_byte_fails()
    {
        var reply = await JsonAsync(await PostAsync(screening.Node.Program(), "/api/v1/screenings", """{"party": {"name": "Ilja Barano"}}"""), HttpStatusCode.Created);
        using var response = await GetAsync(screening.Node.Program(), (string)reply["receipts"]![0]!["proof"]!);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal($"screening-{reply["id"]}.receipt.json", response.Content.Headers.ContentDisposition.FileName);
        var receipt = await response.Content.ReadAsByteArrayAsync(Stop);
        Assert.Equal(["Ilja Barano"], ScreeningReceipt.Parse(receipt).Answered().Answers[0].Query["name"]);

        var folder = Directory.CreateTempSubdirectory("cordon-receipt-").FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "receipt.json"), receipt, Stop);
        var changed = Encoding.UTF8.GetString(receipt).Replace("Ilja Barano", "Ilja Baramo", StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(folder, "changed.json"), changed, Stop);
        foreach (var (file, code) in new[] { ("receipt.json", 0), ("changed.json", 3) })
            Assert.Equal(code, (await BuiltProgram.RunAsync("Cli", folder, "log", "check", file, "--vkey", $"{screening.Node.Journal.LogKey}")).Code);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task There_is_none_for_what_is_no_screening()
    {
        var other = await screening.Node.Host.App.Services.GetRequiredService<OperationRecords>().StartedAsync("none", Stop);
        foreach (var (entry, status) in new[] { (Guid.Empty, HttpStatusCode.NotFound), (other.Entries[0].Id, HttpStatusCode.Forbidden) })
            await JsonAsync(await GetAsync(screening.Node.Program(), $"/api/v1/screenings/{entry}/receipt"), status);
        using var none = await GetAsync(screening.Node.Program(), "/api/v1/screenings/none/receipt");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }
}
