using Cordon.Kernel.Time;

namespace Cordon.Modules.Hotline.Contracts;

/// <summary>Somebody is on duty for the hotline in a span of time.</summary>
/// <param name="Shift">Its id.</param>
/// <param name="Of">Whose shift.</param>
/// <param name="Line">In which order persons are called: 1 first, to 3.</param>
/// <param name="From">Since when.</param>
/// <param name="Until">Until when; at most 31 days later.</param>
/// <param name="Person">Who sets it.</param>
public sealed record DutyShiftSet(string Shift, string Of, int Line, Instant From, Instant Until, string Person);

/// <summary>A shift is taken off the roster.</summary>
/// <param name="Shift">Which.</param>
/// <param name="Person">Who takes it off.</param>
public sealed record DutyShiftDropped(string Shift, string Person);

/// <summary>A shift that runs is handed over: from now on it is another's.</summary>
/// <param name="Shift">Which.</param>
/// <param name="To">Who has it now.</param>
/// <param name="Note">What that one has to know.</param>
/// <param name="Person">Who hands it over.</param>
public sealed record DutyHandedOver(string Shift, string To, string Note, string Person);
