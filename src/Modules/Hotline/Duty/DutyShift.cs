using Cordon.Kernel.Time;
using Cordon.Modules.Hotline.Storage;

namespace Cordon.Modules.Hotline.Duty;

/// <summary>A shift as it stands.</summary>
/// <param name="Shift">Its id.</param>
/// <param name="Person">Whose it is.</param>
/// <param name="Line">In which order persons are called.</param>
/// <param name="From">Since when.</param>
/// <param name="Until">Until when.</param>
/// <param name="Note">What the one before left to know.</param>
public sealed record DutyShift(string Shift, string Person, int Line, Instant From, Instant Until, string Note)
{
    internal static DutyShift Of(ShiftRow row) => new(row.Shift, row.Person, row.Line, new Instant(row.From), new Instant(row.Until), row.Note);

    public bool RunsAt(Instant now) => From <= now && now < Until;
}
