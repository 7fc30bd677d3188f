using Cordon.Kernel.Faults;
using Cordon.Modules.Incidents.Contracts;
using Cordon.Modules.Incidents.Fields;
using Cordon.Modules.Incidents.Life;

namespace Cordon.Modules.Incidents.Act;

/// <summary>A notice as a form says it: what is marked as not known becomes the word for it.</summary>
internal static class NoticeIntake
{
    /// <exception cref="FaultException"><c>incidents.choice</c>; <c>incidents.both</c>: a value stands there and it is said that it is not known</exception>
    public static IncidentNotice Of(IncidentForm form)
    {
        var material = IncidentWords.Chosen<IncidentMaterial>(form.Material, "material");
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in NoticeForms.Of(material))
        {
            var (value, unknown) = ((form.Said.GetValueOrDefault(field.Key) ?? "").Trim(), form.Unknown.Contains(field.Key));
            if (unknown && value.Length > 0 && value != IncidentNotice.NotKnown)
                throw new FaultException(new Fault("incidents.both", field.Key));
            said[field.Key] = unknown ? IncidentNotice.NotKnown : value;
        }

        return new IncidentNotice(form.Title ?? "", material, said);
    }
}
