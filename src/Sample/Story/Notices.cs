using System.Globalization;
using Cordon.Sample.Acting;

namespace Cordon.Sample.Story;

/// <summary>Two notices of incidents: one of a source without papers that was revised twice and has what was measured put to it, and one of a gauge, with the point of contact, whose lowering waits for a second person.</summary>
internal static class Notices
{
    private const string Unknown = "unknown";

    /// <param name="stage">The stage.</param>
    /// <param name="alarm">The page of the alarm that the first notice is drafted from.</param>
    public static async Task PlayAsync(Stage stage, string alarm)
    {
        stage.Later(2);
        await using (var ines = await stage.AsAsync(Cast.DutyOfficer, "AV-2026-0283"))
            await ines.SubmitAsync("/incidents/contact", "contact", ("Form.Name", "Office for Nuclear Matters, Foreign Ministry of Arvonia"), ("Form.Telephone", "+000 555 0182"), ("Form.Mail", "nuclear.matters@arvonia.example"));
        await WithoutPapersAsync(stage, alarm);
        await GaugeAsync(stage);
    }

    private static async Task WithoutPapersAsync(Stage stage, string alarm)
    {
        await using var sava = await stage.AsAsync(Cast.Expert, "AV-2026-0283");
        var now = stage.Clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var said = new Dictionary<string, string>
        {
            ["what"] = "possession", ["happened"] = Unknown, ["place"] = Unknown, ["discovered"] = now, ["discoveredplace"] = "Port Sarel, lane 3", ["setting"] = "border", ["found"] = "instrument",
            ["nuclide"] = "Cs-137", ["shape"] = "A wooden box without a label of class 7", ["activity"] = Unknown, ["activityon"] = Unknown, ["category"] = Unknown, ["device"] = Unknown, ["serial"] = Unknown,
            ["recovery"] = "all", ["measures"] = "The box stays in the shed behind a barrier; an expert was asked.", ["consequences"] = Unknown, ["suspected"] = Unknown, ["charged"] = "0",
            ["notifier"] = "Office of Control of Arvonia", ["dissemination"] = "held", ["remarks"] = "",
        };
        var notice = (await sava.SubmitAsync($"/incidents/new?material=source&from=alarm:{alarm["/alarms/".Length..]}", "draft",
            Fields("Source without papers in a parcel", "source", said, ("Form.Group", "two"), ("Form.Grounds", "The driver knows nothing of the box. Whether anybody meant to smuggle it is not known.")))).Address;
        stage.Later(5);
        said["device"] = "Level gauge, make not legible";
        said["serial"] = "7714-B, engraved";
        await ReviseAsync(sava, notice, "source", "Source without papers in a parcel", said, "The box was opened behind shielding; a plate could be read.");
        stage.Later(4);
        (said["activity"], said["activityon"], said["category"]) = ("1.85 GBq", now, "4");
        await ReviseAsync(sava, notice, "source", "Source without papers in a parcel", said, "The dose rate at one metre gives the activity.");
        stage.Later(1);
        await sava.AttachAsync($"{notice}/files", "files", "dose-rates.txt", "Port Sarel, lane 3, shed\nat contact: 45 microsievert an hour\nat one metre: 1.8 microsievert an hour\nneutrons: none above background\n", ("Form.Text", "What was measured at the shed."));
    }

    private static async Task GaugeAsync(Stage stage)
    {
        stage.Later(3);
        string notice;
        await using (var kasimir = await stage.AsAsync(Cast.CaseOfficer, "AV-2026-0284"))
        {
            var said = new Dictionary<string, string>
            {
                ["what"] = "theft", ["happened"] = "2026", ["place"] = "Building site on the ring road of Sarel", ["discovered"] = "2026", ["discoveredplace"] = "The same", ["setting"] = "instate", ["found"] = "inventory",
                ["nuclide"] = "Am-241/Be, Cs-137", ["shape"] = "Sealed, in a moisture and density gauge", ["activity"] = "1.48 GBq", ["activityon"] = Unknown, ["category"] = "4", ["device"] = "Moisture and density gauge", ["serial"] = "AV-MD 2208",
                ["recovery"] = "none", ["measures"] = "Road checks with portal vehicles; scrap yards were told.", ["consequences"] = "None known.", ["suspected"] = "0", ["charged"] = "0",
                ["notifier"] = "Office of Control of Arvonia", ["dissemination"] = "states", ["remarks"] = "",
            };
            notice = (await kasimir.SubmitAsync("/incidents/new?material=source", "draft",
                Fields("Gauge missing from a building site", "source", said, ("Form.Group", "one"), ("Form.Grounds", "The store was broken open, and nothing else was taken.")))).Address;
        }

        stage.Later(4);
        await using (var ines = await stage.AsAsync(Cast.DutyOfficer, "AV-2026-0284"))
        {
            await ines.SubmitAsync($"{notice}/hand-over", "hand-over", ("Form.To", "Office for Nuclear Matters, Foreign Ministry of Arvonia"), ("Form.Way", "By courier, under seal"),
                ("Form.At", stage.Clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture)));
            stage.Later(6);
            await ines.SubmitAsync($"{notice}/answer", "answer", ("Form.Submitted", "yes"), ("Form.Day", stage.Clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("Form.Reference", "AV-POC-2026-011"), ("Form.Text", ""));
        }

        stage.Later(5);
        await using var again = await stage.AsAsync(Cast.CaseOfficer, "AV-2026-0284");
        await again.SubmitAsync($"{notice}/group", "group", ("Form.Group", "three"), ("Form.Grounds", "The gauge stood in the other store of the firm; the broken lock is the firm's own doing."));
    }

    private static Task<Page> ReviseAsync(Colleague who, string notice, string material, string title, Dictionary<string, string> said, string text) =>
        who.SubmitAsync($"{notice}/revise", "revise", Fields(title, material, said, ("Form.Text", text)));

    /// <summary>The fields of a form: what is not known is marked as that, except where it is one of the choices.</summary>
    internal static (string, string)[] Fields(string title, string material, Dictionary<string, string> said, params (string, string)[] others)
    {
        string[] choices = ["what", "setting", "found", "category", "recovery", "dissemination"];
        return
        [
            ("Form.Title", title), ("Form.Material", material),
            .. said.Select(s => s.Value == Unknown && !choices.Contains(s.Key) ? ("Form.Unknown", s.Key) : ($"Form.Said[{s.Key}]", s.Value)), .. others,
        ];
    }
}
