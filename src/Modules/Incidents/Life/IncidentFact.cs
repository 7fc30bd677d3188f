using Cordon.Modules.Incidents.Contracts;

namespace Cordon.Modules.Incidents.Life;

/// <summary>What every fact about an incident says.</summary>
internal static class IncidentFact
{
    /// <summary>The incident that a fact is about.</summary>
    public static string IncidentOf(object fact) => fact switch
    {
        IncidentDrafted f => f.Incident,
        IncidentRevised f => f.Incident,
        IncidentGroupRaised f => f.Incident,
        IncidentLoweringProposed f => f.Incident,
        IncidentLoweringConfirmed f => f.Incident,
        IncidentLoweringReturned f => f.Incident,
        IncidentHandedOver f => f.Incident,
        IncidentContactAnswered f => f.Incident,
        IncidentRecordLinked f => f.Incident,
        _ => throw new ArgumentException($"{fact.GetType().Name} is no fact about an incident", nameof(fact)),
    };

    /// <summary>Who did it.</summary>
    public static string PersonOf(object fact) => fact switch
    {
        IncidentDrafted f => f.Person,
        IncidentRevised f => f.Person,
        IncidentGroupRaised f => f.Person,
        IncidentLoweringProposed f => f.Person,
        IncidentLoweringConfirmed f => f.Person,
        IncidentLoweringReturned f => f.Person,
        IncidentHandedOver f => f.Person,
        IncidentContactAnswered f => f.Person,
        IncidentRecordLinked f => f.Person,
        _ => throw new ArgumentException($"{fact.GetType().Name} is no fact about an incident", nameof(fact)),
    };

    /// <summary>Why they did it, or what they said; may be empty.</summary>
    public static string TextOf(object fact) => fact switch
    {
        IncidentDrafted f => f.Grounds,
        IncidentRevised f => f.Text,
        IncidentGroupRaised f => f.Grounds,
        IncidentLoweringProposed f => f.Grounds,
        IncidentLoweringConfirmed f => f.Text,
        IncidentLoweringReturned f => f.Text,
        IncidentHandedOver f => $"{f.To}, {f.Way}",
        IncidentContactAnswered f => f.Text,
        IncidentRecordLinked f => f.Text,
        _ => "",
    };
}
