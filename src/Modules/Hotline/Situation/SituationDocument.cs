using Cordon.Kernel.Json;
using Cordon.Kernel.Markings;
using Cordon.Modules.Hotline.Contracts;
using Cordon.Modules.Hotline.Life;
using Cordon.Modules.Incidents.Contracts;
using Cordon.Ui.Doors;

namespace Cordon.Modules.Hotline.Situation;

/// <summary>The situation report as canonical JSON. Who is on duty stays here.</summary>
internal sealed record SituationDocument
{
    public const string Version = "cordon.situation/v1";

    public required string Format { get; init; }

    public required string Authority { get; init; }

    public required string Realm { get; init; }

    /// <summary>RFC 3339, as all moments in it.</summary>
    public required string From { get; init; }

    public required string Until { get; init; }

    /// <summary>By key; what could not be counted is not among them.</summary>
    public required IReadOnlyDictionary<string, int> Figures { get; init; }

    public required IReadOnlyList<CallLine> Open { get; init; }

    public required IReadOnlyList<CallLine> Began { get; init; }

    public required IReadOnlyList<CallLine> Answered { get; init; }

    public required IReadOnlyList<CallLine> Tests { get; init; }

    public required IReadOnlyList<GapLine> Gaps { get; init; }

    public required IReadOnlyList<GapLine> GapsAhead { get; init; }

    /// <summary>Absent when they cannot be counted.</summary>
    public IReadOnlyList<IncidentFigure>? Incidents { get; init; }

    /// <summary>The highest of the calls in it; absent when none is classified.</summary>
    public Classification? Classification { get; init; }

    public static SituationDocument Of(SituationReport report, NodeIdentity node) => new()
    {
        Format = Version, Authority = node.Authority, Realm = node.Realm.ToString(), From = report.Period.From.ToString(), Until = report.Period.Until.ToString(), Figures = report.Figures(),
        Open = Lines(report.Open), Began = Lines(report.Began), Answered = Lines(report.Answered), Tests = Lines(report.Tests),
        Gaps = [.. report.Gaps.Select(GapLine.Of)], GapsAhead = [.. report.GapsAhead.Select(GapLine.Of)], Incidents = report.Incidents?.Incidents, Classification = report.Classification,
    };

    public byte[] ToBytes() => CanonicalJson.OfRecord(this);

    private static IReadOnlyList<CallLine> Lines(IReadOnlyList<CallMoment> calls) => [.. calls.Select(CallLine.Of)];
}

/// <summary>A call in it.</summary>
internal sealed record CallLine(string Call, string Subject, HotlineKind Kind, HotlineUrgency Urgency, string Partner, bool Incoming, CallStatus Status, string At, bool Overdue, string? Due = null, int? MinutesToAcknowledge = null, IReadOnlyList<CallFileLine>? Files = null, Classification? Classification = null)
{
    public static CallLine Of(CallMoment one) => new(
        one.Call.Id, one.Call.Letter.Subject, one.Call.Letter.Kind, one.Call.Letter.Urgency, one.Call.Partner, one.Call.Incoming, one.Status, one.Call.At.ToString(), one.Overdue, one.Due?.ToString(), one.MinutesToAcknowledge,
        one.Call.FileCount == 0 ? null : [.. one.Call.Bundles.SelectMany(b => b.Files.Files.Select(f => new CallFileLine(f.Name, f.Size, f.Sha256, b.Incoming)))],
        one.Call.Handling.Classification is { Level: > 0 } classification ? classification : null);
}

/// <summary>A file that went or came with a call or its answer.</summary>
internal sealed record CallFileLine(string Name, long Size, string Sha256, bool Incoming);

/// <summary>A time in which nobody is on duty.</summary>
internal sealed record GapLine(string From, string Until)
{
    public static GapLine Of(RosterGap gap) => new(gap.From.ToString(), gap.Until.ToString());
}
