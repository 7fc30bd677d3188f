using Cordon.Engines.Spectra.Model;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Processes;
using Cordon.Modules.Detection.Contracts;
using Cordon.Modules.Detection.Life;
using Cordon.Modules.Detection.Storage;

namespace Cordon.Modules.Detection.Instruments;

/// <summary>The register of instruments is kept.</summary>
internal sealed class InstrumentDesk(DetectionRecords records, IIds ids)
{
    private static readonly DateOnly Farthest = new(2200, 1, 1);

    /// <returns>The id of the instrument.</returns>
    /// <exception cref="FaultException"><c>detection.instrument.there</c>, and what the form refuses</exception>
    public async Task<string> RegisterAsync(Actor person, InstrumentForm form, CancellationToken cancellation)
    {
        var (name, serial, kind) = (Words.Line(form.Name, "name"), Words.Line(form.Serial, "serial"), string.IsNullOrWhiteSpace(form.Kind) ? "" : Words.Chosen<DetectorKind>(form.Kind, "kind").ToString());
        Needed(name, "name");
        Needed(DetectionProjection.Folded(serial), "serial");
        var registered = new InstrumentRegistered(ids.Next().ToString("N"), name, Words.Line(form.Model, "model"), serial, kind, Words.Line(form.Place, "place"), person.Id, Until(form.CalibratedUntil));
        await records.RecordInstrumentAsync(DetectionJournal.Register, person, registered.Instrument, async tables =>
            await InstrumentBook.OfSerialAsync(tables, serial, cancellation) is null ? registered : throw new FaultException(new Fault("detection.instrument.there", "serial")), cancellation);
        return registered.Instrument;
    }

    /// <exception cref="FaultException"><c>detection.instrument.unknown</c>, and what the form refuses</exception>
    public Task CalibrateAsync(Actor person, string instrument, InstrumentForm form, CancellationToken cancellation)
    {
        var (until, certificate) = (Until(form.CalibratedUntil) ?? throw new FaultException(new Fault("detection.day", "calibrateduntil")), Words.Line(form.Certificate, "certificate"));
        Needed(certificate, "certificate");
        return ActAsync(DetectionJournal.Calibrate, person, instrument, new InstrumentCalibrated(instrument, until, certificate, person.Id), cancellation);
    }

    /// <exception cref="FaultException"><c>detection.instrument.unknown</c>, <c>detection.text.needed</c></exception>
    public Task RetireAsync(Actor person, string instrument, InstrumentForm form, CancellationToken cancellation) =>
        ActAsync(DetectionJournal.Retire, person, instrument, new InstrumentRetired(instrument, Words.Needed(form.Text), person.Id), cancellation);

    private Task ActAsync(string process, Actor person, string instrument, object fact, CancellationToken cancellation) => records.RecordInstrumentAsync(process, person, instrument, async tables =>
        await InstrumentBook.FindAsync(tables, instrument, cancellation) is { Retired: false } ? fact : throw new FaultException(new Fault("detection.instrument.unknown")), cancellation);

    private static DateOnly? Until(string? text) => Words.Day(text, "calibrateduntil") is { } day ? day <= Farthest ? day : throw new FaultException(new Fault("detection.day", "calibrateduntil")) : null;

    private static void Needed(string said, string where)
    {
        if (said.Length == 0)
            throw new FaultException(new Fault("detection.text.needed", where));
    }
}
