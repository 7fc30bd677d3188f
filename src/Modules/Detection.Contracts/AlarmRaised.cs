using Cordon.Kernel.Time;

namespace Cordon.Modules.Detection.Contracts;

/// <summary>An instrument alarmed, or somebody measured because of a suspicion: an instrument alarm in the words of the IAEA, until it is assessed.</summary>
/// <param name="Alarm">Its id, for ever: 32 hexadecimal digits.</param>
/// <param name="Subject">What was measured.</param>
/// <param name="Reference">What tells it from others: number of the container, plate, declaration; may be empty. Up to 200 characters.</param>
/// <param name="Place">Where; may be empty. Up to 200 characters.</param>
/// <param name="Instrument">Id of the registered instrument; empty when it is none of these.</param>
/// <param name="MeasuredAt">When it was measured, as far as it is known; else when it was recorded.</param>
/// <param name="Source">By which way it came.</param>
/// <param name="Person">Who or what raised it.</param>
public sealed record AlarmRaised(string Alarm, AlarmSubject Subject, string Reference, string Place, string Instrument, Instant MeasuredAt, AlarmSource Source, string Person);

/// <summary>What an alarm is about.</summary>
public enum AlarmSubject
{
    /// <summary>A container or wagon with goods.</summary>
    Container,

    /// <summary>A vehicle, with or without goods.</summary>
    Vehicle,

    /// <summary>A person; who it is, is not recorded.</summary>
    Person,

    /// <summary>A parcel or a piece of luggage.</summary>
    Parcel,

    /// <summary>Something else, or a place.</summary>
    Other,
}

/// <summary>By which way an alarm came.</summary>
public enum AlarmSource
{
    /// <summary>An officer on a page.</summary>
    Page,

    /// <summary>A program.</summary>
    Program,

    /// <summary>The watched folder.</summary>
    Folder,
}
