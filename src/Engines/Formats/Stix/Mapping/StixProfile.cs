namespace Cordon.Engines.Formats.Stix.Mapping;

/// <summary>Which objects a record becomes.</summary>
public enum StixProfile
{
    /// <summary>All of it: consignments, licences, items, seals and detections as objects of their own, by extensions; the incident with its core extension; consent of the originator as a marking.</summary>
    Full,

    /// <summary>What other platforms keep: identities, locations, a report, a sighting and a note; everything else in the words of the report.</summary>
    Plain,
}
