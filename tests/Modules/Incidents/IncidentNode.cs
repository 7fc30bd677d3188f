using Cordon.Journal;
using Cordon.Journal.Catalog;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Desk;
using Cordon.Modules.Incidents;
using Cordon.Modules.Incidents.Act;
using Cordon.Modules.Incidents.Contracts;
using Cordon.Modules.Incidents.Fields;
using Cordon.Modules.Incidents.Files;
using Cordon.Modules.Incidents.Life;
using Cordon.Modules.Incidents.Listing;
using Cordon.Ui.Doors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Cordon.Tests.Modules.Incidents;

/// <summary>An open journal with incidents and the desk, on a place and a clock of its own.</summary>
internal sealed class IncidentNode : IAsyncDisposable
{
    private readonly TestPlace _place;

    private IncidentNode(TestPlace place, JournalWriter journal, FakeTimeProvider clock)
    {
        (_place, Journal, Clock) = (place, journal, clock);
        Records = new IncidentRecords(journal, Identity);
        Desk = new IncidentDesk(Records, new IncidentPolicy(), new Uuid7Ids(clock, new SystemRandomness()));
        Files = new NoticeFileDesk(Records, new IncidentPolicy());
        List = new IncidentList(Records, clock);
    }

    public static NodeIdentity Identity { get; } = new("arvonia");

    public static JournalCatalog Catalog => JournalCatalog.Of(DeskModule.Journal, IncidentsModule.Journal);

    public JournalWriter Journal { get; }

    public FakeTimeProvider Clock { get; }

    public IncidentRecords Records { get; }

    public IncidentDesk Desk { get; }

    public NoticeFileDesk Files { get; }

    public IncidentList List { get; }

    public static Viewer Ada { get; } = Viewer("ada");

    public static Viewer Bert { get; } = Viewer("bert");

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static Viewer Viewer(string person, string purpose = IncidentPurpose.Words) => new()
    {
        Actor = Actor.Person(person), Authority = "arvonia", Purposes = new HashSet<string> { purpose }, Use = PermittedUse.Administrative, Today = new DateOnly(2026, 11, 2),
    };

    public static async Task<IncidentNode> NewAsync(TestDatabase database = TestDatabase.SQLite)
    {
        var (place, clock) = (await TestPlace.NewAsync(database), new FakeTimeProvider(new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero)));
        var journal = await new Journals(Catalog, clock, new SystemRandomness()).OpenAsync(new() { Folder = place.Folder, Postgres = place.Postgres, CheckpointInterval = TimeSpan.FromTicks(1) }, Stop);
        return new IncidentNode(place, journal, clock);
    }

    /// <summary>A whole notice of a material: whatever may be unknown is.</summary>
    public static Dictionary<string, string?> Unknowns(IncidentMaterial material) => NoticeForms.Of(material).Where(f => !f.Optional).ToDictionary(f => f.Key, f => f.Key switch
    {
        "notifier" => "arvonia", "dissemination" => "held", _ => (string?)IncidentNotice.NotKnown,
    });

    public static IncidentForm Form(string group = "two", IncidentMaterial material = IncidentMaterial.Source, string title = "Source without papers", params (string Key, string Value)[] said)
    {
        var fields = Unknowns(material);
        foreach (var (key, value) in said)
            fields[key] = value;
        return new IncidentForm { Title = title, Material = material.ToString(), Group = group, Grounds = "Nobody knows whose it was.", Said = fields, Text = "More became known." };
    }

    public Task<string> DraftAsync(string group = "two") => Desk.DraftAsync(Ada, Form(group), null, Stop);

    public Task<Incident> IncidentAsync(string id) => Records.FindAsync(id, Ada, Stop);

    public async Task<IncidentForm> SeenAsync(string id, IncidentForm? form = null)
    {
        (form ??= new IncidentForm()).Seen = (await IncidentAsync(id)).Acts;
        return form;
    }

    /// <summary>What lies on the desk: kind and until when.</summary>
    public async Task<IReadOnlyList<string>> WorkAsync()
    {
        await using var tables = Journal.Reader.Tables<Cordon.Modules.Desk.Storage.DeskContext>();
        return await tables.Work.OrderBy(w => w.Work).Select(w => w.Kind).ToListAsync(Stop);
    }

    /// <summary>Every row of every table that follows from entries.</summary>
    public async Task<List<string>> RowsAsync()
    {
        await using var tables = Records.Tables();
        await using var desk = Journal.Reader.Tables<Cordon.Modules.Desk.Storage.DeskContext>();
        return
        [
            .. (await tables.Incidents.ToListAsync(Stop)).Select(i => string.Join('|', "incident", i.Id, i.Group, i.Stage, i.Due, i.ChangedAt, i.Words, i.Json)).Order(StringComparer.Ordinal),
            .. (await tables.Records.ToListAsync(Stop)).Select(r => $"record {r.Incident} {r.Kind} {r.Record}").Order(StringComparer.Ordinal),
            .. (await tables.Contacts.ToListAsync(Stop)).Select(c => $"contact {c.At} {c.Json}"),
            .. (await desk.Work.ToListAsync(Stop)).Select(w => string.Join('|', "work", w.Work, w.Kind, w.Title, w.Reasons, w.Rank, w.PutAt, w.ChangedAt)).Order(StringComparer.Ordinal),
        ];
    }

    public static async Task<string?> CodeAsync(Func<Task> act) => (await Record.ExceptionAsync(act) as FaultException)?.Fault.Code;

    public async ValueTask DisposeAsync()
    {
        await Journal.DisposeAsync();
        await _place.DisposeAsync();
    }
}
