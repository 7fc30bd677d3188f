using Cordon.Modules.Incidents.Contracts;

namespace Cordon.Modules.Incidents.Fields;

/// <summary>
/// The fields of a notice, by what the incident was about. They follow what the International Atomic Energy Agency says in public of its Incident and Trafficking Database,
/// in this program's own words; the Agency's form is not public and is not copied.
/// </summary>
internal static class NoticeForms
{
    public const string What = "what";
    public const string Happened = "happened";
    public const string Discovered = "discovered";
    public const string Scam = "scam";

    private static readonly string[] Masses = ["t", "kg", "g", "mg"];
    private static readonly string[] Activities = ["TBq", "GBq", "MBq", "kBq", "Bq", "Ci", "mCi", "µCi"];

    private static readonly NoticeField[] Event =
    [
        new(What, NoticePart.Event, FieldSort.Choice) { Words = ["theft", "loss", "possession", "sale", "transport", "use", "disposal", "discovery", Scam, "other"] },
        new(Happened, NoticePart.Event, FieldSort.When),
        new("place", NoticePart.Event, FieldSort.Line),
        new(Discovered, NoticePart.Event, FieldSort.When),
        new("discoveredplace", NoticePart.Event, FieldSort.Line),
        new("setting", NoticePart.Event, FieldSort.Choice) { Words = ["instate", "border", "transit", "abroad"] },
        new("found", NoticePart.Event, FieldSort.Choice) { Words = ["instrument", "inspection", "inventory", "enforcement", "public", "partner", "other"] },
    ];

    private static readonly NoticeField Nuclide = new("nuclide", NoticePart.Material, FieldSort.Line);
    private static readonly NoticeField Shape = new("shape", NoticePart.Material, FieldSort.Line);
    private static readonly NoticeField Device = new("device", NoticePart.Material, FieldSort.Line);
    private static readonly NoticeField Serial = new("serial", NoticePart.Material, FieldSort.Line);

    private static readonly NoticeField[] Response =
    [
        new("recovery", NoticePart.Response, FieldSort.Choice) { Words = ["all", "part", "none", "nothing"] },
        new("measures", NoticePart.Response, FieldSort.Text),
        new("consequences", NoticePart.Response, FieldSort.Text),
        new("suspected", NoticePart.Response, FieldSort.Count),
        new("charged", NoticePart.Response, FieldSort.Count),
    ];

    private static readonly NoticeField[] Telling =
    [
        new("notifier", NoticePart.Telling, FieldSort.Line) { MayBeUnknown = false },
        new("dissemination", NoticePart.Telling, FieldSort.Choice) { Words = ["states", "agency", "held"], MayBeUnknown = false },
        new("remarks", NoticePart.Telling, FieldSort.Text) { MayBeUnknown = false, Optional = true },
    ];

    private static readonly Dictionary<IncidentMaterial, NoticeField[]> Forms = new()
    {
        [IncidentMaterial.Nuclear] =
        [
            .. Event, Nuclide, Shape, new("mass", NoticePart.Material, FieldSort.Amount) { Words = Masses }, new("enrichment", NoticePart.Material, FieldSort.Percent), Device, Serial, .. Response, .. Telling,
        ],
        [IncidentMaterial.Source] =
        [
            .. Event, Nuclide, Shape, new("activity", NoticePart.Material, FieldSort.Amount) { Words = Activities }, new("activityon", NoticePart.Material, FieldSort.When),
            new("category", NoticePart.Material, FieldSort.Choice) { Words = ["1", "2", "3", "4", "5"] }, Device, Serial, .. Response, .. Telling,
        ],
        [IncidentMaterial.Contaminated] = [.. Event, Nuclide, Shape, new("amount", NoticePart.Material, FieldSort.Amount) { Words = [.. Masses, .. Activities] }, .. Response, .. Telling],
        [IncidentMaterial.None] = [.. Event, new("claimed", NoticePart.Material, FieldSort.Text), .. Response, .. Telling],
        [IncidentMaterial.Unknown] = [.. Event, Shape, Serial, .. Response, .. Telling],
    };

    /// <summary>The fields of a material, in the order in which they are asked for.</summary>
    public static IReadOnlyList<NoticeField> Of(IncidentMaterial material) => Forms[material];

    /// <summary>Every field of any material, each once.</summary>
    public static IEnumerable<NoticeField> All => Forms.Values.SelectMany(f => f).DistinctBy(f => f.Key);
}
