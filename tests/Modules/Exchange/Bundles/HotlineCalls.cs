using Cordon.Kernel.Markings;
using Cordon.Kernel.Web.Files;
using Cordon.Modules.Exchange.Contracts.Bundles;
using Cordon.Modules.Exchange.Files;
using Cordon.Modules.Exchange.Recalls;
using Cordon.Modules.Hotline;
using Cordon.Modules.Hotline.Act;
using Cordon.Modules.Hotline.Contracts;
using Cordon.Modules.Hotline.Files;
using Cordon.Modules.Hotline.Life;
using Cordon.Ui.Doors;
using static Cordon.Tests.Modules.Exchange.ExchangeNode;

namespace Cordon.Tests.Modules.Exchange.Bundles;

/// <summary>Calls with files between two nodes.</summary>
internal static class HotlineCalls
{
    public static async Task<(ExchangeNode Arvonia, ExchangeNode Belmora)> PairAsync(TestDatabase database = TestDatabase.SQLite, Cordon.Modules.Exchange.ExchangePolicy? there = null)
    {
        var (arvonia, belmora) = (await NewAsync("arvonia", database), await NewAsync("belmora", database, there));
        await arvonia.JoinAsync(belmora);
        await belmora.JoinAsync(arvonia);
        return (arvonia, belmora);
    }

    /// <summary>A duty officer.</summary>
    public static Viewer Officer(this ExchangeNode node) => new()
    {
        Actor = Ada, Authority = node.Of<NodeIdentity>().Authority, InCommunity = true, Purposes = new HashSet<string> { HotlinePurpose.Words }, Use = PermittedUse.Intelligence, Today = new DateOnly(2026, 11, 2),
    };

    public static async Task<CallForm> WithAsync(this ExchangeNode node, CallForm form, params IReadOnlyList<(string Name, byte[] Content)> files)
    {
        var desk = node.Of<IBundleDesk>();
        form.Bundle = desk.NewBundle();
        foreach (var (name, content) in files)
            await desk.AddAsync(Ada, form.Bundle, TakenFile.Of(name, content, desk.Largest), Classification.None, Stop);
        form.Seen = [.. (await desk.OfAsync(Ada, form.Bundle, Stop)).Select(f => f.File.Sha256)];
        return form;
    }

    public static CallForm Alert() => new()
    {
        Partner = "belmora", Kind = "alert", Urgency = "flash", Subject = "Two drums off the manifest", Fields = new() { ["what"] = "two drums" }, Tlp = "amberstrict", Use = "intelligence",
    };

    public static async Task<string> CallAsync(this ExchangeNode node, params IReadOnlyList<(string Name, byte[] Content)> files) => await node.Of<CallDesk>().CallAsync(node.Officer(), await node.WithAsync(Alert(), files), Stop);

    public static async Task AnswerAsync(this ExchangeNode node, string id, params IReadOnlyList<(string Name, byte[] Content)> files) =>
        await node.Of<CallDesk>().AnswerAsync(node.Officer(), id, await node.WithAsync(new CallForm { Outcome = "done", Text = "found" }, files), Stop);

    public static Task TakeBackAsync(this ExchangeNode node, string id) => node.Of<CallDesk>().TakeFilesBackAsync(node.Officer(), id, new CallForm { Text = "the wrong ones" }, Stop);

    /// <summary>The call as a node has it, when everything it took in was reacted to.</summary>
    public static async Task<Call> FindAsync(this ExchangeNode node, string id)
    {
        await node.SettleAsync();
        return await node.Of<HotlineRecords>().FindAsync(id, node.Officer(), Stop);
    }

    public static async Task<IReadOnlyList<BundleFile>> FilesAsync(this ExchangeNode node, string id)
    {
        var (call, all) = (await node.FindAsync(id), new List<BundleFile>());
        foreach (var one in call.Bundles)
            all.AddRange(await node.Of<FilesOfCalls>().OfAsync(call, one, Stop));
        return all;
    }

    public static async Task<byte[]> OpenAsync(this ExchangeNode node, string id, string sha256) => (await node.Of<FilesOfCalls>().OpenAsync(await node.FindAsync(id), sha256, Stop)).Content;

    /// <summary>Everything that waits goes both ways, and each does what it does in its rounds, until nothing changes.</summary>
    public static async Task TogetherAsync(ExchangeNode arvonia, ExchangeNode belmora)
    {
        for (var i = 0; i < 4; i++)
        {
            foreach (var (from, to) in new[] { (arvonia, belmora), (belmora, arvonia) })
            {
                await from.CarryFilesAsync(to);
                await to.SettleAsync();
                await to.Of<RecallKeeper>().KeepAsync(Stop);
                await to.Of<ForgottenFiles>().KeepAsync(Stop);
            }
        }
    }

    /// <summary>Waits until what was recorded is in the log and reacted to.</summary>
    public static async Task SettleAsync(this ExchangeNode node)
    {
        await node.Of<Cordon.Modules.Exchange.Partners.GroupDesk>().SetAsync(Ada, null, "a group", [], null, Stop);
        await node.Journal.WaitForSubscribersAsync(Stop);
    }
}
