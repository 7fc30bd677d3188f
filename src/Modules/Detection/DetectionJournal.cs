using Cordon.Journal.Catalog;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Detection.Contracts;
using Cordon.Modules.Detection.Storage;

namespace Cordon.Modules.Detection;

/// <summary>What is recorded about radiation alarms and instruments, and their tables. Described after the desk.</summary>
internal sealed class DetectionJournal : IJournalModule
{
    public const string Raise = "alarms.raise";
    public const string MeasureSafety = "alarms.measure-safety";
    public const string TakeSpectrum = "alarms.take-spectrum";
    public const string Match = "alarms.match";
    public const string Treatment = "alarms.treatment";
    public const string Papers = "alarms.papers";
    public const string Photograph = "alarms.photograph";
    public const string Ask = "alarms.ask-expert";
    public const string Acknowledge = "alarms.acknowledge";
    public const string Answer = "alarms.answer";
    public const string Decide = "alarms.decide";
    public const string Confirm = "alarms.confirm";
    public const string Return = "alarms.return";
    public const string Reopen = "alarms.reopen";
    public const string Register = "instruments.register";
    public const string Calibrate = "instruments.calibrate";
    public const string Retire = "instruments.retire";

    private const string WaitsOtherwise = "what waits for a person changes";
    private const string WaitsNoMore = "nobody has anything to do any more";
    private const string ByItself = "the declared goods explain what was found, and nothing speaks for two persons";

    public string Name => "Detection";

    public void Describe(CatalogBuilder catalog)
    {
        Entries(catalog);
        catalog.Process(Raise, "Records an alarm, with what was measured for safety and the file of the instrument where it has one.", emits => emits
            .Always<AlarmRaised>().Sometimes<SafetyMeasured>("dose rate, neutrons or contamination were measured").Sometimes<SpectrumTaken>("a file came with it").Sometimes<AlarmMatched>("declared goods were looked for")
            .Sometimes<AlarmClosed>(ByItself).Sometimes<WorkPut>("somebody has to find out what it is"));
        catalog.Process(MeasureSafety, "Records what was measured to protect those who are near, and what follows.", emits => Work(emits.Always<SafetyMeasured>().Sometimes<AlarmClosed>(ByItself)));
        catalog.Process(TakeSpectrum, "Takes a file of measurements in and judges it.", emits => Work(emits.Always<SpectrumTaken>().Sometimes<AlarmMatched>("declared goods are looked at again").Sometimes<AlarmClosed>(ByItself)));
        catalog.Process(Match, "Looks for the declaration of the goods, and whether they explain what was found.", emits => Work(emits.Always<AlarmMatched>().Sometimes<AlarmClosed>(ByItself)));
        catalog.Process(Treatment, "Records what a person said about a treatment; forgotten after days.", emits => Work(emits.Always<TreatmentSaid>()));
        catalog.Process(Papers, "Compares transport papers of class 7 with what was measured.", emits => Work(emits.Always<PapersSeen>()));
        catalog.Process(Photograph, "Adds a photograph to an alarm.", emits => emits.Always<AlarmPhotographed>());
        catalog.Process(Ask, "Asks an expert who is not on site.", emits => Work(emits.Always<ReachBackAsked>()));
        catalog.Process(Acknowledge, "An expert says that they are on it.", emits => Work(emits.Always<ReachBackAcknowledged>()));
        catalog.Process(Answer, "An expert answers.", emits => Work(emits.Always<ReachBackAnswered>()));
        catalog.Process(Decide, "Closes an alarm, or proposes an outcome that two persons have to stand for.", emits => Work(emits
            .Sometimes<AlarmClosed>("nothing speaks for two persons").Sometimes<AlarmOutcomeProposed>("two persons have to stand for it")));
        catalog.Process(Confirm, "Stands for a proposed outcome as the second person, and closes the alarm.", emits => Work(emits.Always<AlarmOutcomeConfirmed>()));
        catalog.Process(Return, "Sends a proposed outcome back, or takes it back.", emits => Work(emits.Always<AlarmOutcomeReturned>()));
        catalog.Process(Reopen, "Opens a closed alarm again.", emits => Work(emits.Always<AlarmReopened>()));
        catalog.Process(Register, "Registers an instrument, or changes what is known of it.", emits => emits.Always<InstrumentRegistered>());
        catalog.Process(Calibrate, "Records until when an instrument is in calibration.", emits => emits.Always<InstrumentCalibrated>());
        catalog.Process(Retire, "Takes an instrument out of use.", emits => emits.Always<InstrumentRetired>());
        catalog.Tables<DetectionContext>(options => new DetectionContext(options));
        catalog.Projection(new DetectionProjection());
    }

    private static void Entries(CatalogBuilder catalog)
    {
        catalog.Entry<AlarmRaised>(nameof(AlarmRaised));
        catalog.Entry<SafetyMeasured>(nameof(SafetyMeasured));
        catalog.Entry<SpectrumTaken>(nameof(SpectrumTaken));
        catalog.Entry<AlarmMatched>(nameof(AlarmMatched));
        catalog.Entry<TreatmentSaid>(nameof(TreatmentSaid));
        catalog.Entry<PapersSeen>(nameof(PapersSeen));
        catalog.Entry<AlarmPhotographed>(nameof(AlarmPhotographed));
        catalog.Entry<ReachBackAsked>(nameof(ReachBackAsked));
        catalog.Entry<ReachBackAcknowledged>(nameof(ReachBackAcknowledged));
        catalog.Entry<ReachBackAnswered>(nameof(ReachBackAnswered));
        catalog.Entry<AlarmOutcomeProposed>(nameof(AlarmOutcomeProposed));
        catalog.Entry<AlarmOutcomeConfirmed>(nameof(AlarmOutcomeConfirmed));
        catalog.Entry<AlarmOutcomeReturned>(nameof(AlarmOutcomeReturned));
        catalog.Entry<AlarmClosed>(nameof(AlarmClosed));
        catalog.Entry<AlarmReopened>(nameof(AlarmReopened));
        catalog.Entry<InstrumentRegistered>(nameof(InstrumentRegistered));
        catalog.Entry<InstrumentCalibrated>(nameof(InstrumentCalibrated));
        catalog.Entry<InstrumentRetired>(nameof(InstrumentRetired));
    }

    private static EmissionList Work(EmissionList emits) => emits.Sometimes<WorkPut>(WaitsOtherwise).Sometimes<WorkSettled>(WaitsNoMore);
}
