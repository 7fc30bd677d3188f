using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Exchange;
using Cordon.Modules.Exchange.Cards;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Receiving;
using Cordon.Modules.Exchange.Releases;
using Cordon.Modules.Exchange.Storage;
using Cordon.Modules.Operation.Settings;
using Cordon.Ui.Forms;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Tests.Node.Exchange;

/// <summary>The nodes of two invented States, on this computer, that are partners of each other.</summary>
internal sealed class TwoStates : IAsyncDisposable
{
    public static Actor Ada { get; } = Actor.Person("ada");

    public static Actor Bert { get; } = Actor.Person("bert");

    public required RunningNode Arvonia { get; init; }

    public required RunningNode Belmora { get; init; }

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static PartnerAgreement Agreement { get; } = new("memorandum of 2026", ["non-proliferation"], [ReleaseKind.Information, ReleaseKind.Alert, ReleaseKind.Case], PermittedUse.Administrative, 0, 1000);

    /// <summary>Both are up and have cards; they are not partners yet.</summary>
    public static async Task<TwoStates> StrangersAsync(Func<NodeSettings, NodeSettings>? with = null)
    {
        var two = new TwoStates { Arvonia = Node("arvonia", with), Belmora = Node("belmora", with) };
        foreach (var node in new[] { two.Arvonia, two.Belmora })
        {
            await node.InitializeAsync();
            await IssueCardAsync(node);
        }

        return two;
    }

    public static async Task<TwoStates> PartnersAsync(Func<NodeSettings, NodeSettings>? with = null)
    {
        var two = await StrangersAsync(with);
        await JoinAsync(two.Arvonia, two.Belmora);
        await JoinAsync(two.Belmora, two.Arvonia);
        return two;
    }

    public static RunningNode Node(string authority, Func<NodeSettings, NodeSettings>? with) => new((with ?? (s => s))(new NodeSettings { Authority = authority, Log = new LogSettings { Origin = $"{authority}.example/log" } }));

    public static T Of<T>(RunningNode node)
        where T : notnull => node.Host.App.Services.GetRequiredService<T>();

    /// <summary>The address for partners: that with TLS where there is one.</summary>
    public static string AddressOf(RunningNode node) => node.Host.App.Urls.FirstOrDefault(u => u.StartsWith("https:", StringComparison.Ordinal)) ?? node.Host.App.Urls.Single();

    public static Task IssueCardAsync(RunningNode node, bool newKeys = false) => Of<CardDesk>(node).IssueAsync(Ada, new CardForm
    {
        Name = "Authority", State = "A State", Address = AddressOf(node), Contacts = "24 hours: +000 1", Until = "2099-12-31", NewKeys = newKeys ? "yes" : null,
    }, Stop);

    /// <summary>One node takes the other's card in, and two persons make it a partner.</summary>
    public static async Task JoinAsync(RunningNode node, RunningNode other, PartnerAgreement? agreement = null)
    {
        var (desk, agreed) = (Of<PartnerDesk>(node), agreement ?? Agreement);
        var id = await desk.ImportAsync(Ada, (await Of<ExchangeRecords>(other).OwnCardAsync(Stop))!.Value.Card.ToString(), Stop);
        await desk.ProposeAsync(Ada, id, (await Of<ExchangeRecords>(node).PartnerAsync(id, Stop)).Acts, new PartnerForm
        {
            Compared = "yes", LegalBasis = agreed.LegalBasis, Purposes = string.Join('\n', agreed.Purposes), Kinds = [.. agreed.Kinds.Select(FormWords.Key)], Use = FormWords.Key(agreed.Use), Level = $"{agreed.Level}", ADay = $"{agreed.ADay}", Text = "by telephone",
        }, Stop);
        await desk.ConfirmAsync(Bert, id, (await Of<ExchangeRecords>(node).PartnerAsync(id, Stop)).Acts, Stop);
    }

    public static ReleaseReader Reader(RunningNode node, Actor person, int clearance = 0) => new(new Viewer
    {
        Actor = person, Clearance = clearance, Authority = Of<ExchangeRecords>(node).Identity.Authority, Purposes = new HashSet<string> { ExchangePurpose.Words }, Use = PermittedUse.Intelligence, Today = new DateOnly(2026, 1, 1),
    });

    public static ReleaseForm Form(string title, params IEnumerable<string> recipients) => new()
    {
        Kind = "information", Title = title, Tearline = $"What is known of {title}", Fields = "vessel: MV Quillan Star", Authority = "customs", Gateway = "article 7", Tlp = "amberstrict", Level = "0", Use = "intelligence", Purpose = "non-proliferation",
        Recipients = [.. recipients], Text = "they asked",
    };

    /// <summary>Two persons release something.</summary>
    /// <returns>Its id.</returns>
    public static async Task<string> ReleaseAsync(RunningNode node, ReleaseForm form, string? record = null, int clearance = 0)
    {
        var desk = Of<ReleaseDesk>(node);
        var (id, authority) = (desk.NewId(), Of<ExchangeRecords>(node).Identity.Authority);
        var members = form.Group is null ? null : (await Of<ExchangeRecords>(node).GroupsAsync(Stop)).Single(g => g.Id == form.Group).Members;
        var draft = ReleaseDraft.Read(form, members, authority, null);
        var previews = await desk.PreviewAsync(id, draft, Ada.Id, Stop);
        await desk.ProposeAsync(Reader(node, Ada, clearance), id, draft, record, [.. previews.Select(p => p.Digest)], form.Text, Stop);
        await desk.ApproveAsync(Reader(node, Bert, clearance), id, 1, Stop);
        return id;
    }

    /// <summary>Does at once what the node does each second.</summary>
    public static Task RoundAsync(RunningNode node) => Of<ExchangeRounds>(node).NowAsync(Stop);

    /// <summary>Rounds of both until something holds. What did not go on a machine that is busy is tried again when its time has come.</summary>
    public async Task UntilAsync(Func<Task<bool>> holds)
    {
        var patience = new Patience();
        while (await patience.GoesOnAsync("it did not come to be"))
        {
            if (await holds())
                return;
            await RoundAsync(Arvonia);
            await RoundAsync(Belmora);
        }
    }

    public static async Task<List<OutgoingRow>> OutboxAsync(RunningNode node)
    {
        await using var tables = Of<ExchangeRecords>(node).Tables();
        return await tables.Outgoing.OrderBy(m => m.Number).ToListAsync(Stop);
    }

    public static async Task<List<IncomingRow>> InboxAsync(RunningNode node)
    {
        await using var tables = Of<ExchangeRecords>(node).Tables();
        return await tables.Incoming.OrderBy(m => m.Number).ToListAsync(Stop);
    }

    public static async Task<List<ReceivedRelease>> ReceivedAsync(RunningNode node)
    {
        await using var tables = Of<ExchangeRecords>(node).Tables();
        return [.. (await tables.Received.ToListAsync(Stop)).Select(r => ExchangeRecords.Read<ReceivedRelease>(r.Json))];
    }

    public static async Task<List<(string Code, string Claimed, int Count)>> TurnedAwayAsync(RunningNode node)
    {
        await using var tables = Of<ExchangeRecords>(node).Tables();
        return [.. (await tables.TurnedAway.ToListAsync(Stop)).Select(t => (t.Code, t.Claimed, t.Count))];
    }

    public async ValueTask DisposeAsync()
    {
        await Arvonia.DisposeAsync();
        await Belmora.DisposeAsync();
    }
}
