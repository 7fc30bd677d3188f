using System.Globalization;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;
using Cordon.Modules.Incidents.Contracts;
using Cordon.Modules.Incidents.Life;

namespace Cordon.Modules.Incidents.Fields;

/// <summary>What a notice says, looked at field by field.</summary>
internal static class NoticeWords
{
    /// <summary>The notice, as it is recorded.</summary>
    /// <exception cref="FaultException">what is wrong, with the field</exception>
    public static IncidentNotice Checked(IncidentNotice notice, Instant now)
    {
        var form = NoticeForms.Of(notice.Material);
        var said = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var title = IncidentWords.Line(notice.Title, "title");
        foreach (var field in form)
        {
            if (Read(field, notice.Said.GetValueOrDefault(field.Key), now) is { } value)
                said.Add(field.Key, value);
        }

        if (notice.Said.Keys.FirstOrDefault(k => form.All(f => f.Key != k)) is { } stranger)
            throw new FaultException(Fault.Of("incidents.field", "", ("field", stranger.Length <= 60 ? stranger : stranger[..60])));
        AScamHasNoMaterial(notice.Material, said);
        WhatWasDiscoveredHadHappened(said);
        return new IncidentNotice(title, notice.Material, said, notice.Files);
    }

    /// <summary>A value as it is recorded; null when the field may be left out and is.</summary>
    /// <exception cref="FaultException">what is wrong, with the field</exception>
    public static string? Read(NoticeField field, string? value, Instant now)
    {
        var text = IncidentWords.Said(value, field.Key, field.Sort == FieldSort.Text ? IncidentWords.LongestText : IncidentWords.LongestLine);
        if (text.Length == 0)
            return field.Optional ? null : throw new FaultException(new Fault(field.MayBeUnknown ? "incidents.unsaid" : "incidents.text.needed", field.Key));
        if (text == IncidentNotice.NotKnown)
            return field.MayBeUnknown ? text : throw new FaultException(new Fault("incidents.must-be-known", field.Key));
        return field.Sort switch
        {
            FieldSort.Text => text,
            FieldSort.Line => IncidentWords.Line(text, field.Key),
            FieldSort.Choice => field.Words.Contains(text) ? text : throw new FaultException(new Fault("incidents.choice", field.Key)),
            FieldSort.When => Known(LooseMoment.Read(text), text, field.Key, now),
            FieldSort.Amount => NoticeAmount.Read(text, field.Words) ?? throw new FaultException(Fault.Of("incidents.amount", field.Key, ("units", string.Join(", ", field.Words)))),
            FieldSort.Percent => Number(text) is >= 0 and <= 100 and var percent ? NoticeAmount.Written(percent) : throw new FaultException(new Fault("incidents.percent", field.Key)),
            _ => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= MostPersons
                ? count.ToString(CultureInfo.InvariantCulture) : throw new FaultException(Fault.Of("incidents.count", field.Key, ("most", MostPersons))),
        };
    }

    public const int MostPersons = 9999;

    private static string Known(LooseMoment? moment, string text, string where, Instant now)
    {
        if (moment is null)
            throw new FaultException(new Fault("incidents.when", where));
        return moment.First <= now ? text : throw new FaultException(new Fault("incidents.ahead", where));
    }

    private static decimal? Number(string text) => NoticeAmount.Number(text);

    private static void AScamHasNoMaterial(IncidentMaterial material, SortedDictionary<string, string> said)
    {
        if (said[NoticeForms.What] == NoticeForms.Scam && material is not (IncidentMaterial.None or IncidentMaterial.Unknown))
            throw new FaultException(new Fault("incidents.scam", NoticeForms.What));
    }

    private static void WhatWasDiscoveredHadHappened(SortedDictionary<string, string> said)
    {
        if (LooseMoment.Read(said[NoticeForms.Happened]) is { } happened && LooseMoment.Read(said[NoticeForms.Discovered]) is { } discovered && discovered.Last < happened.First)
            throw new FaultException(new Fault("incidents.discovered", NoticeForms.Discovered));
    }
}
