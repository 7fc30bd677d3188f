using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Cordon.Modules.Incidents.Act;
using Cordon.Modules.Incidents.Contracts;
using Cordon.Modules.Incidents.Documents;
using Cordon.Modules.Incidents.Life;
using Cordon.Modules.Incidents.Linking;
using Cordon.Modules.Incidents.Listing;
using static Cordon.Tests.Modules.Incidents.IncidentNode;

namespace Cordon.Tests.Modules.Incidents.Act;

public sealed class IncidentDeskTests
{
    [Theory, EachDatabase]
    public async Task A_notice_goes_from_a_record_over_revisions_to_the_point_of_contact_and_its_answer(TestDatabase database)
    {
        await using var node = await NewAsync(database);
        var id = await node.Desk.DraftAsync(Ada, Form(), new RecordName("alarm", "a1"), Stop);
        Assert.Equal([IncidentWork.HandOverKind], await node.WorkAsync());
        var first = await node.IncidentAsync(id);
        Assert.Equal(TimeSpan.FromHours(72), first.Due!.Value - first.DraftedAt);
        Assert.True(first.Holds("alarm", "a1"));

        Assert.Equal("incidents.same", await CodeAsync(async () => await node.Desk.ReviseAsync(Ada, id, await node.SeenAsync(id, Form()), Stop)));
        await node.Desk.ReviseAsync(Ada, id, await node.SeenAsync(id, Form(said: [("place", "Port Sarel")])), Stop);
        Assert.Equal("incidents.changed", await CodeAsync(() => node.Desk.ReviseAsync(Ada, id, Form(said: [("place", "elsewhere")]), Stop)));
        Assert.Equal("incidents.contact.none", await CodeAsync(() => HandOverAsync(node, id)));
        await node.Desk.NameContactAsync(Ada, new IncidentForm { Name = "Office for Nuclear Matters", Telephone = "+00 1", Mail = "poc@arvonia.example" }, Stop);
        Assert.Equal("incidents.not-handed-over", await CodeAsync(async () => await node.Desk.AnswerAsync(Ada, id, await node.SeenAsync(id, Answer("yes")), Stop)));
        Assert.Equal("incidents.handed-over.when", await CodeAsync(() => HandOverAsync(node, id, "2026-11-03T08:00")));
        Assert.Equal("incidents.handed-over.when", await CodeAsync(() => HandOverAsync(node, id, "2026-11-01T08:00")));
        node.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Null(await CodeAsync(() => HandOverAsync(node, id)));
        Assert.Empty(await node.WorkAsync());
        var handed = await node.IncidentAsync(id);
        Assert.Equal((IncidentStage.HandedOver, 2, null), (handed.Stage, handed.HandOvers[0].Revision, handed.Due));

        // The digest is that of the bytes that leave, computed here without the module.
        var bytes = IncidentDocument.Of(handed, handed.Latest, Identity).ToBytes();
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), handed.HandOvers[0].Digest);
        var document = JsonNode.Parse(bytes)!;
        Assert.Equal("Port Sarel", document["notice"]!["said"]!["place"]!.GetValue<string>());
        Assert.Contains("Cordon sends nothing", document["statement"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.DoesNotContain("ada", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);

        Assert.Equal("incidents.text.needed", await CodeAsync(async () => await node.Desk.AnswerAsync(Ada, id, await node.SeenAsync(id, Answer("no")), Stop)));
        Assert.Equal("incidents.answer.day", await CodeAsync(async () => await node.Desk.AnswerAsync(Ada, id, await node.SeenAsync(id, Answer("yes", "2026-11-03")), Stop)));
        await node.Desk.AnswerAsync(Ada, id, await node.SeenAsync(id, Answer("yes")), Stop);
        Assert.Equal(IncidentStage.Submitted, (await node.IncidentAsync(id)).Stage);

        // What changes afterwards is to be handed over again.
        await node.Desk.ReviseAsync(Bert, id, await node.SeenAsync(id, Form(said: [("place", "Port Sarel, shed 3")])), Stop);
        Assert.Equal((IncidentStage.Waiting, 3), ((await node.IncidentAsync(id)).Stage, (await node.IncidentAsync(id)).Latest.Number));
        Assert.Equal([IncidentWork.HandOverKind], await node.WorkAsync());
        Assert.Equal(
            ["IncidentDrafted", "IncidentRecordLinked", "IncidentRevised", "IncidentHandedOver", "IncidentContactAnswered", "IncidentRevised"],
            (await node.Records.TimelineAsync(id, Ada, Stop)).Select(e => e.Type));
    }

    [Theory, EachDatabase]
    public async Task Lowering_waits_for_a_second_person_and_raising_takes_effect_at_once(TestDatabase database)
    {
        await using var node = await NewAsync(database);
        var id = await node.DraftAsync("one");
        Assert.Equal("incidents.not-lower", await CodeAsync(() => GroupAsync(node, id, "one")));
        await GroupAsync(node, id, "three");
        Assert.Equal(IncidentGroup.One, (await node.IncidentAsync(id)).Group);
        Assert.Equal([IncidentWork.ConfirmKind, IncidentWork.HandOverKind], await node.WorkAsync());
        Assert.Equal("incidents.proposed", await CodeAsync(() => GroupAsync(node, id, "two")));
        Assert.Equal("incidents.same-person", await CodeAsync(async () => await node.Desk.ConfirmAsync(Ada, id, await node.SeenAsync(id), Stop)));
        await node.Desk.ConfirmAsync(Bert, id, await node.SeenAsync(id), Stop);
        var lowered = await node.IncidentAsync(id);
        Assert.Equal((IncidentGroup.Three, 2, "ada", "bert"), (lowered.Group, lowered.Latest.Number, lowered.Latest.GroupedBy, lowered.Latest.Second));
        Assert.Equal("incidents.not-proposed", await CodeAsync(async () => await node.Desk.ConfirmAsync(Bert, id, await node.SeenAsync(id), Stop)));

        await GroupAsync(node, id, "withdrawn");
        await GroupAsync(node, id, "two");
        Assert.Equal((IncidentGroup.Two, null), ((await node.IncidentAsync(id)).Group, (await node.IncidentAsync(id)).Proposal));
        Assert.Equal([IncidentWork.HandOverKind], await node.WorkAsync());

        await GroupAsync(node, id, "withdrawn");
        await node.Desk.ConfirmAsync(Bert, id, await node.SeenAsync(id), Stop);
        Assert.Equal(IncidentStage.Dropped, (await node.IncidentAsync(id)).Stage);
        Assert.Empty(await node.WorkAsync());
        Assert.Equal("incidents.withdrawn", await CodeAsync(async () => await node.Desk.ReviseAsync(Ada, id, await node.SeenAsync(id, Form(said: [("place", "x")])), Stop)));
        Assert.Equal("incidents.choice", await CodeAsync(() => node.DraftAsync("withdrawn")));
    }

    [Theory, EachDatabase]
    public async Task The_register_is_asked_by_group_stage_and_clock_and_shows_nobody_more_than_they_may_see(TestDatabase database)
    {
        await using var node = await NewAsync(database);
        var (grave, plain) = (await node.DraftAsync("one"), await node.DraftAsync("three"));
        node.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Equal([grave], await IdsAsync(node, IncidentQuery.Read(null, null, "overdue", null)));
        Assert.Equal([plain], await IdsAsync(node, IncidentQuery.Read("three", "waiting", null, null)));
        Assert.Equal(2, (await IdsAsync(node, IncidentQuery.Read(null, null, null, null))).Count);
        Assert.Empty((await node.List.PageAsync(IncidentQuery.Read(null, null, null, null), Viewer("ada", "something else"), Stop)).Incidents);
        Assert.Equal("incidents.unknown", await CodeAsync(() => node.Records.FindAsync(grave, Viewer("ada", "something else"), Stop)));
        Assert.Equal("incidents.query", await CodeAsync(() => Task.Run(() => IncidentQuery.Read("four", null, null, null), Stop)));
        foreach (var unknown in new[] { new string('0', 32), "..", "a/b" })
            Assert.Equal("incidents.unknown", await CodeAsync(() => node.Desk.LinkAsync(Ada, unknown, new RecordName("alarm", "a"), "x", Stop)));
    }

    private static async Task<IReadOnlyList<string>> IdsAsync(IncidentNode node, IncidentQuery query) => [.. (await node.List.PageAsync(query, Ada, Stop)).Incidents.Select(i => i.Id)];

    private static async Task GroupAsync(IncidentNode node, string id, string group) => await node.Desk.GroupAsync(Ada, id, await node.SeenAsync(id, new IncidentForm { Group = group, Grounds = "because" }), Stop);

    private static async Task HandOverAsync(IncidentNode node, string id, string at = "2026-11-02T08:00") =>
        await node.Desk.HandOverAsync(Ada, id, await node.SeenAsync(id, new IncidentForm { To = "The office", Way = "by hand", At = at }), Stop);

    private static IncidentForm Answer(string submitted, string day = "2026-11-02") => new() { Submitted = submitted, Day = day, Reference = "R-1" };
}
