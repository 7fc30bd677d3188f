namespace Cordon.Modules.Incidents.Contracts;

/// <summary>What notices of incidents are kept for, in the words of the register of purposes.</summary>
public static class IncidentPurpose
{
    /// <summary>As handling and process words carry it.</summary>
    public const string Words = "notices of incidents";

    /// <summary>The retention class of everything about incidents; the subject is the incident.</summary>
    public const string Class = "incidents";
}
